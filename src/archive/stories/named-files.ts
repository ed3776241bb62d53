import type { Entry } from '../../model/article.js';

/** Finds the article whose file the keeper names: as `backfile list` shows it, or by how its path ends when no other file's ends so. */
export type FindFile = (name: string) => Entry | undefined;

/** Makes the finding of files by name. */
export function fileFinder(entries: readonly Entry[]): FindFile {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return (name) => {
    const wanted = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const exact = byFile.get(wanted);
    if (exact !== undefined) return exact;
    const ending = entries.filter(({ file }) => file.endsWith(`/${wanted}`));
    return ending.length === 1 ? ending[0] : undefined;
  };
}

/** The word that says that the keeper checked an article's place in its story, where otherwise the name of a file stands. */
export const placeChecked = 'story';

/** The names of files that the keeper wrote and no article has, with the file in which they stand. */
export function unknownNames(entries: readonly Entry[]): readonly { readonly entry: Entry; readonly name: string }[] {
  const saying = entries.filter(({ apart, checked }) => apart !== undefined || checked !== undefined);
  if (saying.length === 0) return [];
  const find = fileFinder(entries);
  return saying.flatMap((entry) =>
    [...(entry.apart ?? []), ...(entry.checked ?? []).filter((name) => name !== placeChecked)].flatMap((name) =>
      find(name) === undefined ? [{ entry, name }] : [],
    ),
  );
}
