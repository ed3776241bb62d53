import anyAscii from 'any-ascii';

const usual = 80;
/** Names that mean something else in the site's addresses (frame 1). */
const taken = new Set(['undated', 'index']);
/** File names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * A text as it stands in addresses: Latin letters, digits and single hyphens, at most 80 bytes or the `longest` given, cut at a word.
 * Other scripts are transliterated. Never empty (`article`), never all digits (`a-2019`), never a word that the site or Windows
 * keeps for itself (`index-article`). The same text gives the same slug on every machine.
 *
 * `slugOf('Über 230.000 fliehen!')` is `uber-230-000-fliehen`.
 */
export function slugOf(text: string, longest = usual): string {
  const start = text.slice(0, 400);
  const latin = /[^\0-\x7f]/.test(start) ? anyAscii(start.normalize('NFKC')) : start;
  const plain = latin.toLowerCase().replaceAll(/['`]/g, '');
  const slug = cutAtWord(
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .replace(/-$/, ''),
    longest,
  );
  if (slug === '') return 'article';
  if (/^[0-9-]+$/.test(slug)) return cutAtWord(`a-${slug}`, longest);
  return taken.has(slug) || device.test(slug) ? `${slug}-article` : slug;
}

function cutAtWord(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf('-', longest);
  return end > longest / 2 ? slug.slice(0, end) : slug.slice(0, longest);
}
