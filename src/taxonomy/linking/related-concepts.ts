import { LOCALES } from '../../kernel/locale.js';
import type { ConceptRecord } from '../domain/concept.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import { quantise, toUnit, type Encoder } from './encoder.js';
import { fold } from './fold.js';
import { lazyMap } from './lazy.js';
import { normalise } from './normalise.js';

/** Of each concept the mean direction of those that ESCO relates to it, zeros where there are none, and their number. */
export function relatedConcepts(
  taxonomy: Taxonomy,
  concepts: readonly ConceptRecord[],
  encoder: Encoder,
): { related: Int8Array; relations: Uint32Array } {
  const users = new Map<string, string[]>();
  for (const { uri, skills } of taxonomy.all()) {
    for (const { uri: skill } of skills) {
      const list = users.get(skill);
      if (list) list.push(uri);
      else users.set(skill, [uri]);
    }
  }
  const direction = lazyMap((uri: string) => {
    const sum = new Float32Array(encoder.dim);
    const labels = taxonomy.concept(uri)?.labels ?? {};
    for (const lang of LOCALES) {
      const label = labels[lang];
      if (label) encoder.encode(fold(normalise(label), lang)).forEach((v, k) => (sum[k]! += v));
    }
    return toUnit(sum);
  });
  const lists = concepts.map(({ uri, kind, skills }) =>
    kind === 'occupation' ? skills.map((skill) => skill.uri) : (users.get(uri) ?? []),
  );
  const vectors = lists.map((list) => {
    const sum = new Float32Array(encoder.dim);
    for (const uri of list) direction(uri).forEach((value, k) => (sum[k]! += value));
    return toUnit(sum);
  });
  return {
    related: quantise(vectors, encoder.dim),
    relations: Uint32Array.from(lists, ({ length }) => length),
  };
}

/** The same number for all concepts with the same first broader concept. */
export function clustersOf(concepts: readonly ConceptRecord[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(concepts, ({ uri, broader, iscoGroup }) => {
    const key = iscoGroup ?? broader[0] ?? uri;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
