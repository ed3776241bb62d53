/** What was counted in one slice: the largest of each that one paragraph holds, and the cost of all of it. */
export type Counts = {
  readonly deepest: number;
  readonly emphasis: number;
  readonly brackets: number;
  readonly nestedBrackets: number;
  readonly underlines: number;
  readonly lazy: number;
  readonly points: number;
};

/** One paragraph, heading, list item or table row: what remark reads as one run of inline text. */
type Content = { length: number; marks: number; emphasis: number; brackets: number; open: number; scans: number; readonly tickRuns: Set<number> };

/** Counts what makes a Markdown text dear to read, in one pass; stops early when `room` points are used up. */
export function countContent(source: string, room: number): Counts {
  let deepest = 0;
  let emphasis = 0;
  let brackets = 0;
  let nestedBrackets = 0;
  let underlines = 0;
  let points = 0;
  let depth = 0;
  let underlinesHere = 0;
  let lazy = 0;
  let lazyHere = 0;
  let columns = 0;
  let inTable = false;
  let before = '';
  let numbered: number | undefined;
  let content = emptyContent();
  // Constructs that look for their end all through a paragraph: back-ticks of one length, `<!`, `<?`, titles of links.
  const close = (): void => {
    points += Math.ceil(((content.scans + content.tickRuns.size) * content.length) / 20);
    content = emptyContent();
  };
  for (let at = 0; at <= source.length && points <= room; ) {
    const next = source.indexOf('\n', at);
    const end = next < 0 ? source.length : next;
    const line = source.slice(at, end);
    at = end + 1;
    points += 60 + line.length + 6 * tabsIn(line);
    if (line.trim() === '') {
      close();
      // Lists and notes go on over blank lines, so the depth stays.
      points += 60 + 10 * depth;
      underlinesHere = columns = lazyHere = 0;
      inTable = false;
      before = '';
      continue;
    }
    const lead = leadOf(line);
    depth = before === '' && !/^[ \t]/.test(line) ? lead.depth : Math.max(depth, lead.depth);
    deepest = Math.max(deepest, depth);
    points += 10 * depth + 20 * lead.depth + 400 * lead.items;
    if (depth > 0 && lead.depth === 0) lazy = Math.max(lazy, ++lazyHere);
    else lazyHere = 0;
    const starts = lead.starts === 'item' || lead.starts === 'heading' || (lead.starts === 'number' && (numbered === lead.indent || before === ''));
    if (starts || inTable) close();
    if (starts) numbered = lead.numbered ? lead.indent : undefined;
    if (before === '') points += 60;
    if (lead.starts === 'heading') points += 60;
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) {
      underlines = Math.max(underlines, ++underlinesHere);
      points += 200;
    }
    if (/^[ \t>|:-]*$/.test(line) && /[|:]/.test(line) && line.includes('-')) {
      columns = Math.max(columns, cellsOf(line));
      inTable ||= cellsOf(before) === cellsOf(line) && delimiterRow.test(line);
    }
    if (columns > 0) points += 150 * Math.max(columns, cellsOf(line));
    content.length += line.length + 1;
    content.marks++;
    points += countMarks(line, content);
    emphasis = Math.max(emphasis, content.emphasis);
    brackets = Math.max(brackets, content.brackets);
    nestedBrackets = Math.max(nestedBrackets, content.open);
    before = line;
  }
  close();
  return { deepest, emphasis, brackets, nestedBrackets, underlines, lazy, points };
}

function emptyContent(): Content {
  return { length: 0, marks: 0, emphasis: 0, brackets: 0, open: 0, scans: 0, tickRuns: new Set() };
}

const delimiterRow = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

type Lead = {
  readonly depth: number;
  readonly items: number;
  readonly indent: number;
  readonly numbered: boolean;
  readonly starts: 'item' | 'number' | 'heading' | 'text';
};

/** The containers that a line opens or may stand in: quote marks, list marks, names of notes; indentation before a mark may be nesting too. */
function leadOf(line: string): Lead {
  const mark = /[ \t]*(?:(>)|([-*+])(?=[ \t]|$)|(\d{1,9}[.)])(?=[ \t]|$)|(\[\^[^\]\s]{1,200}\]:)|(#{1,6})(?=[ \t]|$))/y;
  let depth = 0;
  let items = 0;
  let indent = -1;
  let numbered = false;
  let starts: Lead['starts'] = 'text';
  for (let found = mark.exec(line); found; found = mark.exec(line)) {
    const blanks = found[0].length - found[0].trimStart().length;
    if (indent < 0) indent = blanks;
    if (found[5] !== undefined) {
      starts = 'heading';
      break;
    }
    depth += 1 + (blanks >> 1);
    if (found[1] === undefined) items++;
    // Only at the margin is a mark sure to begin a new paragraph: further in it may go on with the one before.
    if (starts === 'text' && indent < 4 && found[1] === undefined) {
      numbered = found[3] !== undefined;
      starts = found[3] !== undefined && !/^1[.)]/.test(found[3]) ? 'number' : 'item';
    }
  }
  return { depth, items, indent: Math.max(indent, 0), numbered, starts: indent < 4 ? starts : 'text' };
}

function tabsIn(line: string): number {
  return line.includes('\t') ? line.split('\t').length - 1 : 0;
}

/** Cells of a table's row: parted by bars that are not escaped, the outer bars not counted. */
function cellsOf(line: string): number {
  const row = line.trim();
  let cells = 1;
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    if (at > 0 && at < row.length - 1 && row.charAt(at - 1) !== '\\') cells++;
  }
  return cells;
}

const marks = /[*_~`]+|[[\]<&\\@|]|:\/\/|www\./gi;

/** Adds a line's marks to its paragraph and gives their cost in points. */
function countMarks(line: string, content: Content): number {
  let points = 0;
  for (const { 0: mark, index } of line.matchAll(marks)) {
    const following = line.charAt(index + mark.length);
    content.marks++;
    switch (mark.charAt(0)) {
      case '*':
      case '_':
      case '~':
      case '`':
        points += countRuns(mark, content);
        break;
      case '[':
        content.open++;
        content.brackets++;
        points += 60;
        break;
      case ']':
        // One that closes nothing looks for its opening through everything before it.
        if (content.open === 0) points += content.marks;
        content.open = Math.max(0, content.open - 1);
        content.brackets++;
        points += following === ':' ? 300 : 60;
        if (following === '(' && /^\((?:<|[^\s()]{0,2000}[ \t]*(?:$|["'(]))/.test(line.slice(index + 1, index + 2100))) content.scans++;
        break;
      case '<':
        points += 120;
        if (following === '!' || following === '?' || following === '') content.scans++;
        break;
      case '&':
        points += 30;
        break;
      case '\\':
        points += 20;
        // `\``` ` opens code of two back-ticks, which runs of three never close, so each looks to the end in vain.
        if (following === '`') content.scans++;
        break;
      case '@':
        points += 80;
        break;
      case '|':
        break;
      default:
        points += 150;
    }
  }
  return points;
}

/** `**_a` has two runs of emphasis marks. */
function countRuns(marksTogether: string, content: Content): number {
  let points = 0;
  for (let at = 0; at < marksTogether.length; ) {
    const mark = marksTogether.charAt(at);
    let end = at;
    while (marksTogether.charAt(end) === mark) end++;
    if (mark === '`') {
      content.tickRuns.add(end - at);
      points += 30;
    } else {
      content.emphasis++;
      points += 80;
    }
    at = end;
  }
  return points;
}
