import type { Link, Linker, LinkRequest } from '../linking/linker.js';
import type { SettledNames } from './settled-names.js';

const DEFAULT_TOP = 10;

/** Answers a settled text with what was settled, surely and first; all else as the linker does. */
export class SettledLinker implements Linker {
  constructor(
    private readonly names: SettledNames,
    private readonly linker: () => Linker,
  ) {}

  link(text: string, request: LinkRequest): Link[] {
    const settled = this.names.find(text, request);
    const guesses = this.linker().link(text, request);
    if (settled === undefined) return guesses;
    const { uri, phrase: label } = settled;
    const best = { uri, label, confidence: 1, score: (guesses[0]?.score ?? 0) + 1 };
    const others = guesses.filter((guess) => guess.uri !== uri);
    return [best, ...others].slice(0, request.top ?? DEFAULT_TOP);
  }
}
