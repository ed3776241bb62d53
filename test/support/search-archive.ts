import type { Page } from 'playwright-core';

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const stock =
  'tide boats mooring rain ferry market bell warehouse ropes timber gulls lantern pilot cargo ledger customs wind harbourmaster nets barrels sailors fog chart sounding anchor pier crates weather signal engine coal council vote bridge road school bakery'.split(
    ' ',
  );

/** A text of its own in which these words stand once, in the middle: no two articles share most of theirs. */
function text(words: string, seed: number): string {
  const some = (from: number): string =>
    Array.from({ length: 60 }, (_, at) => stock[((at + 3) * (seed + 7) * (from + 1) + at * at) % stock.length] ?? '').join(' ');
  return `${some(seed)}.\n\nIt was noon when ${words} and the talk went on.\n\n${some(seed + 50)}.\n`;
}

/** The files of an archive made for looking things up in: two sources, two years, an Arabic text, an undated one, a pair that shares its text, and a hostile headline. */
export function searchArchive(language: string): Readonly<Record<string, string>> {
  const articles: Record<string, string> = {};
  months.forEach((month, at) => {
    for (const year of [2018, 2019]) {
      const source = at % 3 === 0 ? 'Harbour Post' : 'The Specimen Courier';
      articles[`articles/${year}-${month}.md`] =
        `---\ntitle: Harbour report of month ${at + 1}, ${year}\nauthor: ${at % 2 === 0 ? 'Ada Marsh' : 'Ben Sorrow'}\ndate: ${year}-${month}-05\nsource: ${source}\nlang: en\n---\n${text(`the dredger passed buoy ${at + 1} of ${year}`, at + 12 * (year - 2018))}`;
    }
  });
  const alike = `${text('the lamp of the breakwater was lit', 30)} ${'Its keeper wrote down the hour, the weather and the names of all who came to look. '.repeat(8)}`;
  articles['articles/lamp-a.md'] = `---\ntitle: The breakwater lamp is lit\ndate: 2019-05-01\nsource: Harbour Post\nlang: en\n---\n${alike}`;
  articles['articles/lamp-b.md'] = `---\ntitle: Breakwater lamp lit again\ndate: 2019-05-02\nsource: The Specimen Courier\nlang: en\n---\n${alike}`;
  articles['articles/hostile.md'] =
    `---\ntitle: '<img src=x onerror=intruder(1)> crane & "quay"'\nlang: en\n---\n${text('a <b>crane</b> of **iron** stood there', 31)}`;
  articles['articles/arabic.md'] =
    '---\ntitle: عودة الحافلات الليلية إلى إدلب\ndate: 2019-03-03\nsource: صحيفة المثال\nlang: ar\n---\nعادت الحافلات الليلية إلى مدينة إدلب بعد شهرين من التوقف، وقال السائقون إن الطريق مفتوح.\n';
  articles['backfile.json'] = JSON.stringify({ title: 'Quay', language });
  return articles;
}

/** The headlines of the hits on the page, in order. */
export async function headlines(page: Page): Promise<string[]> {
  return await page.locator('#hits > li > a').allTextContents();
}

/** Waits until the page has said something of an answer, and gives it without what is folded. */
export async function said(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('#said', { hasText: words }).waitFor();
}
