/** Numbers from 0 up to `below`, the same ones for the same seed on every machine. */
export type Dice = (below: number) => number;

/** Dice that always fall the same way for one seed (mulberry32). */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// Words of prose far more often than marks, so that many chunks are prose beside a few that are not.
const words = ['the', 'storm', 'of', 'Idlib', '235,000', 'said.', '"quoted', 'text"', 'U.S.', 'Über', '中文', 'e-mail', '5%', '(UN)', '$4', 'a', 'I', 'x', '—', '’s'];
const marks = [
  '#', '##', '# ', '* ', '- ', '+ ', '> ', '>', '1. ', '2) ', '12.', '123456789. ', '1234567890. ', '=', '===', '-', '---', '--', '- - -', '***', '___', '~', '~~', '~~~', '```', '`', '``',
  '*', '**', '_', '__', 'snake_case', 'a*b', '[', ']', '](', '[x](y)', '[x](#)', '![a](b)', '[x]', '[ ] ', '- [x] ', '[^1]', '[^1]: ', '[x]: ', '[x]: http://a.b', ']:', '(', ')', '\\', '\\*', '\\\n',
  '&', '&amp;', '&amp', '&#65;', '&#x', '&nbsp;', '&copy;', '&x;', '&;', 'AT&T', '<', '< ', '<b>', '</b>', '<IBM>', '<S>', '<br>', '<br/>', '<div>', '</div>', '<script>', '</script>', '<!-- ', '-->', '<!x>', '<?x?>', '<5', '<http://a.b>', '<a@b.c>',
  '<img src="x" alt="y">', 'http://', 'http://a.b/c', 'HTTPS://a.b', 'www.', 'www.a.b', 'Www.a.b_c', '@', 'a@b', 'a@b.c', '@name', 'mailto:a@b.c', 'xmpp:a@b.c', '|', '| a | b |', '|-|-|', ':-', ':-:', '-:', ':', '|:-', 'a|b',
  '[a b](#)', '[a](https://a.b/c?d=e&f=%20g#h)', '[a](https://a.b/%zz)', '[a](http://x:y)', '**a**', '**a b:** ', '**[a](#)**', '(**a**)', '**a.** [b](#),', '[a](#)[b](#)', '**a**b', '"**', '**"', '[a](#)s', 'A[b](#)',
  '!', '!!', '^', '$', '{{< x >}}', '{{', '\u00a0', '\u2028', '\u000b', '\u000c', '\u200b', '\ufeff', '\u3000', '\u0085', '\t', ' \t', '{', '%%', "'", ';', ',',
] as const;
// What scraped articles are full of: links, strong words, headings.
const scraped = [
  '[a b](#)', '[Trump, U.S.](#)', '[a](https://a.b/c?d=e&f=%20g#h)', '[a](https://a.b/%zz)', '[a](http://x:y)', '[a:](https://a.b/c_d_e)', '**a**', '**a b:**', '**[a](#)**', '(**a**)', '**a.**', '“**a**”',
  '[b](#),', '[b](#).', '([b](#))', '"[b](#)"', '**a** **b**', '**a [b](#) c**', '[a](#)[b](#)', '**a**b', '**a', 'a**', '[a](#)s', 'A[b](#)', '[**a**](#)', '[a](#)**b**', '**a:**[b](#)', '![a](#)', '!', '[1](#)', '[a](#"b")', '—**a**—', '**中文**', '<https://a.b/c_d?e=f&g>', '<http://a.b>.', '*a*', '_a b_', '_a.b_,', '*a.*', '(*a*)', '_a_ _b_', '**a *b* c**', '*a **b** c*', '[_a_](#)', '_[a](#)_', '_a', 'a_', '*a', '_a_b', '*a*b', '_a:_,', '***a***', '*1*', '[中文](#)',
] as const;
const gaps = [' ', ' ', ' ', ' ', ' ', '', '  ', '\t', '\n', '\n', ' \n', '  \n', '\t\n', '\n ', '\n  ', '\n    ', '\n\t', '\\\n'];
const breaks = ['\n\n', '\n\n', '\n\n', '\n', '\n \n', '\n\t\n', '\n\n\n', '\n\n ', '\n\n    ', '\n\n\t', '\n  \n\n', '\n\n> ', '\n\n- ', '\n\n  '];

/** A text in which anything that means something to Markdown may stand anywhere, mostly among prose. */
export function randomText(dice: Dice): string {
  let text = dice(12) === 0 ? pick(breaks, dice) : '';
  const chunks = 1 + dice(6);
  // Three tempers: mostly prose, mixed, mostly marks.
  const markOften = [40, 6, 2][dice(3)] ?? 6;
  for (let chunk = 0; chunk < chunks; chunk++) {
    if (chunk > 0) text += pick(breaks, dice);
    const special = dice(3) === 0 ? scraped : marks;
    if (dice(15) === 0) text += '#'.repeat(1 + dice(6)) + pick(gaps, dice);
    const length = 1 + dice(10);
    for (let i = 0; i < length; i++) {
      if (i > 0) text += pick(gaps, dice);
      text += dice(markOften) === 0 ? pick(special, dice) : pick(words, dice);
    }
  }
  return dice(12) === 0 ? text + pick(breaks, dice) : text;
}

function pick(from: readonly string[], dice: Dice): string {
  return from[dice(from.length)] ?? '';
}
