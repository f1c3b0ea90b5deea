import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import { TaxonomySource, TextReadings } from '../../taxonomy/index.js';
import { linkConcepts } from '../use-cases/link-concepts.js';
import { CvParser } from './cv-parser.js';
import { withoutContacts } from './formats/plain.js';
import type { CvPassage, ParsedCv } from './parsed-cv.js';
import { suggestProfile, type CvSuggestion, type ReadPassage } from './suggest-profile.js';

/** Reads a CV's file into a suggested profile. The file is not kept, and nothing of it is stored or logged. */
@Injectable()
export class ReadCv {
  constructor(
    private readonly parser: CvParser,
    private readonly readings: TextReadings,
    private readonly taxonomy: TaxonomySource,
  ) {}

  /**
   * @param locale the person's language, for words that do not say theirs
   * @throws DomainError that names what is wrong with the file
   */
  async run(bytes: Uint8Array, locale: Locale): Promise<CvSuggestion> {
    return this.suggest(await this.parser.parse(bytes), locale);
  }

  /**
   * The same of words that someone typed or pasted.
   * @throws DomainError `text-too-long`, `text-language-unknown`
   */
  async text(words: string, locale: Locale): Promise<CvSuggestion> {
    const passage = { where: 'text', text: withoutContacts(words) };
    const reading = await this.readings.read(passage.text, { kind: 'profile' });
    const cv: ParsedCv = { format: 'text', facts: [], passages: [passage] };
    return this.linked(suggestProfile(cv, [{ where: passage.where, reading }]), locale);
  }

  private async suggest(cv: ParsedCv, locale: Locale): Promise<CvSuggestion> {
    const read: ReadPassage[] = [];
    const unread: { where: string; reason: string }[] = [];
    for (const passage of cv.passages) {
      const reading = await this.readPassage(passage);
      if (typeof reading === 'string') unread.push({ where: passage.where, reason: reading });
      else read.push({ where: passage.where, reading });
    }
    return this.linked(suggestProfile(cv, read, unread), locale);
  }

  private linked(suggestion: CvSuggestion, locale: Locale): CvSuggestion {
    const profile = linkConcepts(suggestion.profile, this.taxonomy.linker, locale);
    return { ...suggestion, profile };
  }

  /** @returns the reason when the passage is in none of our languages */
  private async readPassage({ text }: CvPassage): Promise<ReadPassage['reading'] | string> {
    try {
      return await this.readings.read(text, { kind: 'profile' });
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }
}
