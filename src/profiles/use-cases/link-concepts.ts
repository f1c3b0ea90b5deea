import type { ConceptRef, ProfileRecord } from '../../kernel/contract/index.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { ConceptKind, Linker } from '../../taxonomy/index.js';

/** Below this confidence words stay words: a wrong link misleads more than a missing one. */
const LEAST_CONFIDENCE = 0.7;

/**
 * Sets a concept's URI beside words that name it surely; everything else stays as it was written.
 * @param written the person's language, for words that do not say theirs
 */
export function linkConcepts(
  record: ProfileRecord,
  linker: Linker,
  written: Locale,
): ProfileRecord {
  const link = <T extends ConceptRef>(ref: T, kind: ConceptKind): T => {
    const label = ref.label?.trim() ?? '';
    if (ref.uri !== undefined || label === '') return ref;
    const best = languagesOf(ref.lang, written)
      .flatMap((lang) => linker.link(label, { kind, lang, top: 1 }))
      .reduce<{ uri: string; confidence: number } | undefined>(
        (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
        undefined,
      );
    return best === undefined || best.confidence < LEAST_CONFIDENCE
      ? ref
      : { ...ref, uri: best.uri };
  };
  return {
    ...record,
    ...(record.skills && { skills: record.skills.map((ref) => link(ref, 'skill')) }),
    ...(record.occupations && {
      occupations: record.occupations.map((ref) => link(ref, 'occupation')),
    }),
  };
}

/** A stated language is taken at its word; else the person's own comes first, then the others. */
function languagesOf(stated: string | undefined, written: Locale): readonly Locale[] {
  if (stated === undefined) return [written, ...LOCALES.filter((locale) => locale !== written)];
  const known = LOCALES.find((locale) => locale === stated);
  return known === undefined ? [] : [known];
}
