import type { ConceptRef } from '../../../kernel/contract/index.js';
import { iscoGroupUri } from '../occupation-tree.js';

/** Finds the concept that words stand for; the taxonomy feature's linker has this shape. */
export interface ConceptLinker {
  link(
    text: string,
    options: { kind: 'occupation' | 'skill'; lang: 'fr' | 'de' | 'en'; top: number },
  ): readonly { readonly uri: string; readonly confidence: number }[];
}

/** What turns records into core types: pure functions, handed in. */
export interface ConceptPorts {
  /** Absent: words are not linked, only compared with words. */
  readonly linker?: ConceptLinker;
  /** Least confidence at which a link counts; below it the words are kept as they are. */
  readonly leastConfidence?: number;
}

const LINKABLE = ['fr', 'de', 'en'] as const;
const LEAST_CONFIDENCE = 0.6;
const ISCO_CODE = /^\d{1,4}$/;

/** Words that could not be linked still equal the same words, whatever their case and spacing. */
export function textKey(label: string): string {
  return `text:${label.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()}`;
}

/** An ESCO URI, known or not, stays as it is; an ISCO-08 code becomes its group's URI. */
export function uriKey(uri: string): string {
  const text = uri.trim();
  return ISCO_CODE.test(text) ? iscoGroupUri(text) : text;
}

/**
 * The key of a concept: its URI, else the concept its words are linked to, else the words themselves.
 * Undefined when the reference holds neither.
 */
export function conceptKey(
  ref: ConceptRef | undefined,
  kind: 'occupation' | 'skill',
  ports: ConceptPorts,
): string | undefined {
  if (ref === undefined) return undefined;
  if (ref.uri !== undefined && ref.uri.trim() !== '') return uriKey(ref.uri);
  if (ref.label === undefined || ref.label.trim() === '') return undefined;
  return linked(ref.label, ref.lang, kind, ports) ?? textKey(ref.label);
}

/** A label without a language is tried in each; the most confident answer counts. */
function linked(
  label: string,
  stated: string | undefined,
  kind: 'occupation' | 'skill',
  { linker, leastConfidence = LEAST_CONFIDENCE }: ConceptPorts,
): string | undefined {
  if (linker === undefined) return undefined;
  const best = LINKABLE.filter((lang) => stated === undefined || stated === lang)
    .flatMap((lang) => linker.link(label, { kind, lang, top: 1 }))
    .reduce<{ uri: string; confidence: number } | undefined>(
      (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
      undefined,
    );
  return best !== undefined && best.confidence >= leastConfidence ? best.uri : undefined;
}
