// How well a search finds an article whose headline one half remembers: three random content words of a headline, asked of our index and of
// MiniSearch with its default settings over the same headlines and texts.
//   node dist/scripts/search-quality.js ARCHIVE-FOLDER [QUERIES] [LANGUAGE]
import MiniSearch from 'minisearch';
import { openSearch } from '../src/search/engine.js';
import { noFilters } from '../src/search/request.js';
import { functionWords } from '../src/text/function-words.js';
import { foldedWord } from '../src/text/stem.js';
import { indexArchive } from './search-archive.js';
import { numbersFrom } from './search-queries.js';
import { readShard } from './search-shard-file.js';

const wanted = Number(process.argv[3] ?? 1000);
const language = process.argv[4];
const { plan, out, addressOf, textOf } = await indexArchive(process.argv[2] ?? '.');
const mini = new MiniSearch<{ readonly id: string; readonly headline: string; readonly subtitle: string; readonly text: string }>({
  fields: ['headline', 'subtitle', 'text'],
});
const asked: { readonly address: string; readonly query: string }[] = [];
const seen = new Set<string>();
const random = numbersFrom(3);
const empty = functionWords(foldedWord);
for (const entry of plan.entries) {
  const texts = textOf(entry.id);
  mini.add({ id: addressOf(entry.id), ...texts });
  const words = [...new Set((texts.headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !empty.has(foldedWord(word))))];
  if (entry.headlineFrom !== 'title' || words.length < 3 || (language !== undefined && entry.lang?.split('-')[0] !== language)) continue;
  const picked = Array.from({ length: 3 }, () => words.splice(Math.floor(random() * words.length), 1)[0]);
  const query = picked.join(' ');
  const key = [...picked].sort().join(' ');
  if (seen.has(key)) continue;
  seen.add(key);
  asked.push({ address: addressOf(entry.id), query });
}
// A thousand of them, spread over the archive.
const queries = asked
  .map((one) => ({ one, place: random() }))
  .sort((a, b) => a.place - b.place)
  .slice(0, wanted)
  .map(({ one }) => one);

const engine = await openSearch((name) => Promise.resolve(readShard(out, name)));
const ranks: Record<string, number[]> = { 'this index': [], 'without folding': [], 'MiniSearch, default settings': [] };
const missed: string[] = [];
for (const { address, query } of queries) {
  const { hits } = await engine.search({ query, filters: noFilters, sort: 'relevance', from: 0, count: 10, typing: false });
  const folded = await Promise.all(hits.map(async (hit) => (await engine.describe(hit.folded)).map((one) => one.address as string)));
  ranks['this index']?.push(1 + hits.findIndex((hit, at) => hit.address === address || folded[at]?.includes(address)));
  ranks['without folding']?.push(
    1 +
      hits
        .flatMap((hit, at) => [hit.address as string, ...(folded[at] ?? [])])
        .slice(0, 10)
        .indexOf(address),
  );
  const theirs = mini.search(query).slice(0, 10);
  ranks['MiniSearch, default settings']?.push(1 + theirs.findIndex(({ id }) => id === address));
  if (ranks['this index']?.at(-1) === 0) missed.push(`${query} (${hits.length} hits)`);
}
console.log(`${queries.length} queries`);
for (const [name, list] of Object.entries(ranks)) {
  const inTen = list.filter((rank) => rank > 0).length / list.length;
  const mrr = list.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / list.length;
  console.log(
    `| ${name} | in the first ten ${(inTen * 100).toFixed(1)} % | first ${((list.filter((rank) => rank === 1).length / list.length) * 100).toFixed(1)} % | MRR ${mrr.toFixed(3)} |`,
  );
}
if (process.argv.includes('--missed')) console.log(missed.join('\n'));
