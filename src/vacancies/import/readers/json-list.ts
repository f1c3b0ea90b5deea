import { getManyValues, isMany, none } from 'stream-chain/core';
import Assembler from 'stream-json/core/assembler.js';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { jsonVerifier, type VerifierError } from 'stream-json/core/utils/verifier.js';
import { feedBroken, type RawRecord } from './feed-error.js';

/** A record larger than this is refused; the reading goes on after it. */
const MAX_RECORD_CHARS = 1_000_000;
/** A single value larger than this is no ad any more: the reading stops before it fills the memory. */
const MAX_VALUE_CHARS = 20_000_000;

/**
 * Reads the records of a list in a JSON text of any size: the root itself, or the list of that name in the
 * root object. Memory stays at one record.
 * @throws DomainError `feed-broken` with line and column; what was yielded before is good
 */
export async function* readJsonList(
  text: AsyncIterable<string>,
  listName: string,
): AsyncGenerator<RawRecord> {
  const walker = new ListWalker(listName);
  const verify = jsonVerifier();
  const parse = jsonParser({ packValues: true, streamValues: false });
  let before = 0;
  let sinceToken = 0;
  for await (const chunk of text) {
    if (chunk === '') continue;
    const fault = faultOf(() => verify(chunk));
    const good = fault === undefined ? chunk : chunk.slice(0, Math.max(0, fault.offset - before));
    const tokens = tokensOf(parse(good));
    yield* walker.take(tokens);
    if (fault !== undefined) throw broken('This is not JSON', fault, walker);
    before += chunk.length;
    sinceToken = tokens.length > 0 ? 0 : sinceToken + chunk.length;
    if (sinceToken > MAX_VALUE_CHARS) throw feedBroken('A value is too large', walker.where());
  }
  const end = faultOf(() => verify(none as unknown as string));
  if (end !== undefined) throw broken('The file breaks off', end, walker);
  yield* walker.take(tokensOf(parse(none as unknown as string)));
  if (!walker.found) {
    throw feedBroken(`There is no list “${listName}” in the file`, 'whole file');
  }
}

function broken(what: string, fault: VerifierError, walker: ListWalker) {
  return feedBroken(what, `line ${fault.line}, column ${fault.pos}, ${walker.where()}`);
}

function faultOf(work: () => unknown): VerifierError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as VerifierError;
  }
}

/** What the parser gives for a piece of text: nothing, one token or many. */
function tokensOf(answer: unknown): Token[] {
  if (answer === none || answer === undefined || answer === null) return [];
  return isMany(answer) ? (getManyValues(answer) as Token[]) : [answer as Token];
}

const OPENS = new Set(['startObject', 'startArray']);
const CLOSES = new Set(['endObject', 'endArray']);

/** Follows the tokens, finds the list and puts its records together one after the other. */
class ListWalker {
  found = false;
  private depth = 0;
  /** Depth of the list's items while inside it. */
  private itemDepth: number | undefined;
  private rootKey: unknown;
  private index = 0;
  private size = 0;
  private assembler = new Assembler();

  constructor(private readonly listName: string) {}

  /** Where the reading stands, for a message. */
  where(): string {
    return this.itemDepth === undefined ? `before ${this.listName}` : this.position();
  }

  *take(tokens: readonly Token[]): Generator<RawRecord> {
    for (const token of tokens) {
      const record = this.step(token.name, 'value' in token ? token.value : undefined, token);
      if (record !== undefined) yield record;
    }
  }

  private step(name: string, value: unknown, token: Token): RawRecord | undefined {
    if (this.itemDepth === undefined) {
      this.lookForList(name, value);
      return undefined;
    }
    if (CLOSES.has(name)) this.depth--;
    if (this.depth < this.itemDepth) {
      this.itemDepth = undefined;
      return undefined;
    }
    this.size += typeof value === 'string' ? value.length : 1;
    if (this.size <= MAX_RECORD_CHARS) this.assembler.consume(token);
    if (OPENS.has(name)) this.depth++;
    return this.depth === this.itemDepth ? this.complete() : undefined;
  }

  private lookForList(name: string, value: unknown): void {
    if (name === 'keyValue' && this.depth === 1) this.rootKey = value;
    const isTheList =
      name === 'startArray' &&
      !this.found &&
      (this.depth === 0 || (this.depth === 1 && this.rootKey === this.listName));
    if (OPENS.has(name)) this.depth++;
    if (CLOSES.has(name)) this.depth--;
    if (isTheList) {
      this.found = true;
      this.itemDepth = this.depth;
    }
  }

  private complete(): RawRecord {
    const position = this.position();
    const tooLarge = this.size > MAX_RECORD_CHARS;
    const value: unknown = tooLarge ? undefined : this.assembler.current;
    if (tooLarge) this.assembler = new Assembler();
    this.index++;
    this.size = 0;
    if (!tooLarge) return { position, value };
    const reason = `the record is larger than ${MAX_RECORD_CHARS} characters`;
    return { position, value, fault: { field: '', reason } };
  }

  private position(): string {
    return `${this.listName}[${this.index}]`;
  }
}
