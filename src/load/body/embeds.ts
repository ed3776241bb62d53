/** Files that Obsidian embeds as a picture. */
const embed = /!\[\[([^[\]|#\n]{1,300}\.(?:jpe?g|png|gif|webp|svg|bmp|avif))(?:#[^[\]|\n]{0,100})?(?:\|([^[\]\n]{0,300}))?\]\]/gi;

/**
 * Obsidian's pictures as Markdown has them. What follows a bar is a size, which is not shown, or words about the picture.
 *
 *     ![[harbour.jpg|The harbour]]   becomes   ![The harbour](<harbour.jpg>)
 */
export function openEmbeds(source: string): string {
  if (!source.includes('![[')) return source;
  return source.replace(embed, (whole, file: string, said: string | undefined) => {
    if (/[<>\\]/.test(file)) return whole;
    const words = said === undefined || /^\s*\d{1,5}(?:x\d{1,5})?\s*$/.test(said) ? '' : said.trim();
    return `![${words}](<${file.trim()}>)`;
  });
}
