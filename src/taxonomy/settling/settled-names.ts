import type { Locale } from '../../kernel/locale.js';
import { normalise } from '../linking/normalise.js';
import type { ConceptKind, ConceptRecord } from '../domain/concept.js';

/** A phrase that a coordinator gave to a concept, in one language. */
export interface SettledName {
  readonly kind: ConceptKind;
  readonly lang: Locale;
  /** As the linker sees it: lower case, without gender marks. */
  readonly phrase: string;
  readonly uri: string;
}

interface Asked {
  readonly kind: ConceptKind;
  readonly lang: Locale;
}

/** What coordinators settled, beside ESCO's own names. Immutable; a name whose concept is withdrawn is left out. */
export class SettledNames {
  private readonly byPhrase: ReadonlyMap<string, SettledName>;

  /** @param recordOf knows the taxonomy that the names are for */
  constructor(names: readonly SettledName[], recordOf: (uri: string) => ConceptRecord | undefined) {
    const standing = names.filter(({ uri }) => {
      const record = recordOf(uri);
      return record !== undefined && !record.withdrawn;
    });
    this.byPhrase = new Map(standing.map((name) => [keyOf(name, name.phrase), name]));
  }

  get size(): number {
    return this.byPhrase.size;
  }

  /** The name that is exactly this text, gender marks and letters' case aside. */
  find(text: string, asked: Asked): SettledName | undefined {
    return this.byPhrase.get(keyOf(asked, normalise(text)));
  }

  /** Names that begin with what was typed, accents aside. */
  beginning(typed: string, { kind, lang }: Asked): SettledName[] {
    const start = plain(normalise(typed));
    if (start === '') return [];
    return [...this.byPhrase.values()].filter(
      (name) => name.kind === kind && name.lang === lang && plain(name.phrase).startsWith(start),
    );
  }

  /** Concepts with their settled names among their other names. */
  addTo(concepts: Iterable<ConceptRecord>): ConceptRecord[] {
    const lists = new Map<string, SettledName[]>();
    for (const name of this.byPhrase.values()) {
      lists.set(name.uri, [...(lists.get(name.uri) ?? []), name]);
    }
    return [...concepts].map((record) => {
      const added = lists.get(record.uri);
      return added === undefined ? record : withNames(record, added);
    });
  }
}

const keyOf = ({ kind, lang }: Asked, phrase: string) => `${kind} ${lang} ${phrase}`;

/** Accents are often left out in typing. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

function withNames(record: ConceptRecord, added: readonly SettledName[]): ConceptRecord {
  const altLabels = { ...record.altLabels };
  for (const { lang, phrase } of added) altLabels[lang] = [...(altLabels[lang] ?? []), phrase];
  return { ...record, altLabels };
}
