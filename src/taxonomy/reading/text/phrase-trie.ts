import { isTight, type Gap } from './gaps.js';
import type { Token } from './tokens.js';

interface Node<T> {
  readonly exact: Map<string, Node<T>>;
  readonly prefixes: { prefix: string; node: Node<T> }[];
  value?: T;
}

export interface PhraseMatch<T> {
  /** Positions of the first and the last word. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

const emptyNode = <T>(): Node<T> => ({ exact: new Map(), prefixes: [] });

/**
 * Finds known phrases among words: at each place the longest one, never two that overlap.
 * A word of a phrase that ends with `*` stands for every word with that beginning. Linear in the text: each word is
 * the start of at most as many steps as the longest phrase has.
 */
export class PhraseTrie<T> {
  private readonly root = emptyNode<T>();

  /** @param phrases folded words, with spaces between them */
  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) this.add(phrase.split(' '), value);
  }

  private add(words: readonly string[], value: T): void {
    let node = this.root;
    for (const word of words) node = child(node, word);
    node.value ??= value;
  }

  /** @param within gaps that a phrase may span */
  find(tokens: readonly Token[], within: (gap: Gap) => boolean = isTight): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const match = this.longestAt(tokens, from, within);
      if (match === undefined) continue;
      found.push(match);
      from = match.to;
    }
    return found;
  }

  private longestAt(
    tokens: readonly Token[],
    from: number,
    within: (gap: Gap) => boolean,
  ): PhraseMatch<T> | undefined {
    let nodes: readonly Node<T>[] = [this.root];
    let best: PhraseMatch<T> | undefined;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (at > from && !within(token.gap)) break;
      nodes = nodes.flatMap((node) => next(node, token.word));
      if (nodes.length === 0) break;
      const ended = nodes.find((node) => node.value !== undefined);
      if (ended !== undefined) best = { from, to: at, value: ended.value! };
    }
    return best;
  }
}

function child<T>(node: Node<T>, word: string): Node<T> {
  if (!word.endsWith('*')) {
    const known = node.exact.get(word) ?? emptyNode<T>();
    node.exact.set(word, known);
    return known;
  }
  const prefix = word.slice(0, -1);
  const known = node.prefixes.find((one) => one.prefix === prefix)?.node;
  if (known !== undefined) return known;
  const made = emptyNode<T>();
  node.prefixes.push({ prefix, node: made });
  // The longest beginning is the most telling one.
  node.prefixes.sort((a, b) => b.prefix.length - a.prefix.length);
  return made;
}

function next<T>(node: Node<T>, word: string): Node<T>[] {
  const exact = node.exact.get(word);
  const begun = node.prefixes.filter(({ prefix }) => word.startsWith(prefix));
  return [...(exact ? [exact] : []), ...begun.map((one) => one.node)];
}
