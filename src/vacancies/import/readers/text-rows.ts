import { feedBroken } from './feed-error.js';

/** A row of a table as text; one that holds quoted line breaks spans several lines. */
export interface TextRow {
  /** Where it begins, from 1. */
  line: number;
  text: string;
  fault?: string;
}

const MAX_ROW_CHARS = 1_000_000;
/** A quoted field rarely has more lines; an opening quote without its end would swallow the rest. */
const MAX_ROW_LINES = 500;

interface Line {
  number: number;
  text: string;
}

/**
 * Cuts a table into rows: a line break within an open quote belongs to the row. Where a quote does not close
 * within bounds, its line is given with a fault and the reading goes on with the line after it.
 */
export async function* readRows(text: AsyncIterable<string>): AsyncGenerator<TextRow> {
  let open: Line[] = [];
  for await (const line of linesOf(text)) {
    open.push(line);
    const chars = open.reduce((sum, l) => sum + l.text.length, 0);
    if (open.length > MAX_ROW_LINES || chars > MAX_ROW_CHARS) open = yield* giveUpFirst(open);
    else if (isClosed(open)) {
      yield* whole(open);
      open = [];
    }
  }
  while (open.length > 0) open = yield* giveUpFirst(open);
}

/** The first line is the fault; the others are read anew. Returns what is still open of them. */
function* giveUpFirst(lines: readonly Line[]): Generator<TextRow, Line[]> {
  const [first, ...others] = lines;
  if (first !== undefined) {
    const fault = 'a quote opens in this line and does not close';
    yield { line: first.number, text: '', fault };
  }
  let open: Line[] = [];
  for (const line of others) {
    open.push(line);
    if (!isClosed(open)) continue;
    yield* whole(open);
    open = [];
  }
  return open;
}

const isClosed = (lines: readonly Line[]) =>
  lines.reduce((quotes, { text }) => quotes + text.split('"').length - 1, 0) % 2 === 0;

function* whole(lines: readonly Line[]): Generator<TextRow> {
  const text = lines.map((line) => line.text).join('\n');
  if (text.trim() !== '') yield { line: lines[0]?.number ?? 0, text };
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { number: ++number, text: line.replace(/\r$/, '') };
    if (rest.length > MAX_ROW_CHARS) throw feedBroken('A line is too long', `line ${number + 1}`);
  }
  if (rest !== '') yield { number: number + 1, text: rest };
}
