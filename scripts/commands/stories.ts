import { gatherStories } from '../../src/build/gather-stories.js';
import { openArchive, type OpenArchive } from '../../src/build/open-archive.js';
import { terminalLine } from '../../src/build/terminal-text.js';
import type { ArticleId } from '../../src/model/ids.js';
import type { RelationKind, Story } from '../../src/model/story.js';
import { refusal } from './build.js';
import { projectFrom, type Options } from './options.js';

/** `backfile stories`: the articles that tell the same event, a story a line; with --json one object a line. Single articles appear when they follow up on a story. */
export async function stories(options: Options, programRoot: string): Promise<number> {
  const project = projectFrom(options, programRoot);
  const refused = refusal(project);
  if (refused !== undefined) return refused;
  const open = await openArchive(project);
  const files = new Map(open.archive.entries.map(({ id, file }) => [id, file]));
  const fileOf = (id: ArticleId): string => files.get(id) ?? id;
  for (const story of (await gatherStories(open)).stories)
    process.stdout.write(options.json === true ? `${JSON.stringify(answer(story, fileOf))}\n` : textFor(story, open, fileOf));
  open.store.close();
  return 0;
}

type AnsweredKind = RelationKind | 'follow-up';

/** A story as the command tells it: articles by their files, figures as they were measured. */
function answer(story: Story, fileOf: (id: ArticleId) => string): unknown {
  const relations = story.relations.map(({ a, b, kind, shared, versions }) => ({
    a: fileOf(a),
    b: fileOf(b),
    kind: kind as AnsweredKind,
    evidence: { sentences: shared.sentences, runs: shared.runs, words: shared.words },
    ...(versions === undefined ? {} : { versions }),
  }));
  const followUps = (story.thread?.followUps ?? []).map(({ earlier, a, b, words }) => ({
    a: fileOf(a),
    b: fileOf(b),
    kind: 'follow-up' as AnsweredKind,
    evidence: { words },
    story: earlier,
  }));
  return {
    id: story.id,
    name: story.name,
    path: story.path ?? null,
    members: story.members.map(fileOf),
    central: fileOf(story.central),
    span: story.span ?? null,
    languages: story.languages,
    standing: story.standing,
    thread: story.thread?.id ?? null,
    threadStories: story.thread?.stories ?? [],
    versions: story.versions.map((group) => group.map(fileOf)),
    relations: [...relations, ...followUps],
  };
}

const words: Readonly<Record<RelationKind, string>> = {
  duplicate: 'same text',
  reprint: 'most of the same text',
  rewrite: 'the same in other words',
  'independent-shared': 'separate text, shares passages',
  independent: 'separate text',
};

function textFor(story: Story, open: OpenArchive, fileOf: (id: ArticleId) => string): string {
  const entries = new Map(open.archive.entries.map((entry) => [entry.id, entry]));
  const head = `${terminalLine(story.name)} (${story.members.length} ${story.members.length === 1 ? 'article' : 'articles'}${story.thread === undefined ? '' : `, thread ${story.thread.id.slice(0, 6)}`})`;
  const members = story.members.map(
    (id) => `  ${(entries.get(id)?.date ?? 'no date').padEnd(10)} ${terminalLine(entries.get(id)?.source ?? 'source unknown')}: ${terminalLine(fileOf(id))}`,
  );
  const related = story.relations
    .filter(({ kind }) => kind !== 'independent')
    .map(
      ({ a, b, kind, shared }) =>
        `  ${words[kind]}: ${terminalLine(fileOf(a))} and ${terminalLine(fileOf(b))} (shares ${shared.sentences[0]} of ${shared.sentences[1]} sentences)`,
    );
  return `${[head, ...members, ...related].join('\n')}\n\n`;
}
