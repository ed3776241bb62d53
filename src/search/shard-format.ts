/**
 * How common a word is in its segment decides which files its positions lie in: readers rarely ask for phrases of the commonest words alone,
 * and those take most of the room. 0: in more than a fifth of the articles; 1: a twentieth; 2: a hundredth; 3: fewer.
 */
export function tierOf(df: number, articles: number): number {
  if (df * 5 > articles) return 0;
  if (df * 20 > articles) return 1;
  return df * 100 > articles ? 2 : 3;
}

export const tiers = [0, 1, 2, 3] as const;

/** The most files a segment has for the postings of its words, and for the positions in each tier: a new article writes them all anew. */
export const mostShards = { postings: 112, positions: [14, 11, 3, 6] } as const;

/** A segment has as many files as it needs to keep them near these sizes, up to those numbers. Bytes. */
export const shardSize = { postings: 6_000, positions: 24_000 } as const;

/** The tokens of a headline have the places below this one, all others those from it on. Of a longer headline the further words count as text. */
export const firstBodyPlace = 32;

/** How many terms share one note of where their postings begin. */
export const termsPerNote = 16;

/**
 * Names of the files of the index. Segments and blocks of texts are named by a digest of all that is in them, so a name never
 * stands for two contents, and a browser that kept a file from an earlier build never reads it together with newer ones.
 */
export const shardName = {
  postings: (segment: string, shard: number): string => `${segment}/w${shard}`,
  positions: (segment: string, tier: number, shard: number): string => `${segment}/p${tier}-${shard}`,
  texts: (block: string): string => `t/${block}`,
};

/** The file from which everything else is found. */
export const startName = 'start';
