import { Injectable } from '@nestjs/common';
import type { Locale } from '../../kernel/locale.js';
import { TaxonomySource } from '../../taxonomy/index.js';

/** What the core writes before words that could not be linked to a concept. */
const UNLINKED = 'text:';

/** Names concepts in a language; words that are no concept stay as they were written. */
@Injectable()
export class ConceptNames {
  constructor(private readonly taxonomy: TaxonomySource) {}

  in(locale: Locale): (key: string) => string {
    return (key) => {
      if (key.startsWith(UNLINKED)) return key.slice(UNLINKED.length);
      return this.taxonomy.current.label(key, locale) ?? key.split('/').at(-1) ?? key;
    };
  }
}
