import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import { TaxonomySource, TextReadings } from '../../taxonomy/index.js';
import { linkConcepts } from '../use-cases/link-concepts.js';
import { CvParser } from './cv-parser.js';
import type { CvPassage } from './parsed-cv.js';
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
    const cv = await this.parser.parse(bytes);
    const read: ReadPassage[] = [];
    const unread: { where: string; reason: string }[] = [];
    for (const passage of cv.passages) {
      const reading = await this.readPassage(passage);
      if (typeof reading === 'string') unread.push({ where: passage.where, reason: reading });
      else read.push({ where: passage.where, reading });
    }
    const suggestion = suggestProfile(cv, read, unread);
    return {
      ...suggestion,
      profile: linkConcepts(suggestion.profile, this.taxonomy.linker, locale),
    };
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
