import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, invalid } from '../../kernel/errors.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { JOB_LEVELS, type JobLevel } from '../../kernel/vocabulary.js';
import { TextReadings, type TextReading } from '../../taxonomy/index.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { optionalText, textOf, type FormValues } from '../shell/form-body.js';
import { Pages } from '../shell/pages.js';
import { encodeForm } from './kept-form.js';
import { ReviewView } from './review.view.js';
import { vacancyItems } from './vacancy-items.js';

const UNKNOWN_LANGUAGE = 'text-language-unknown';

/** From the texts of a vacancy's form to its other fields. Nothing is stored on the way. */
@Injectable()
export class VacancyReading {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
    private readonly readings: TextReadings,
  ) {}

  /**
   * Shows what the title and the description say, for the form to come back with it.
   * @returns why they could not be read, beside the description; then nothing is shown
   */
  async review(
    reply: FastifyReply,
    values: FormValues,
    formAction: string,
  ): Promise<ShownProblem[] | undefined> {
    const locale = this.pages.localeOf(reply);
    const { text, lang } = longestText(values, locale);
    const level = JOB_LEVELS.find((one) => one === textOf(values, 'level'));
    const tried = await attempt(locale, () => this.read(text, lang, level));
    if (!tried.ok) {
      const field = `descriptions.${lang}`;
      return tried.problems.map((problem) => ({ text: problem.text, field }));
    }
    const model = {
      items: vacancyItems(tried.value, locale, this.names.in(locale)),
      action: formAction,
      kept: encodeForm(values),
      unread: false,
    };
    await this.pages.show(reply, (page) => ReviewView({ page, model }));
    return undefined;
  }

  /** By the language that the text shows; where it shows none, by that of its field. */
  private async read(text: string, lang: Locale, level?: JobLevel): Promise<TextReading> {
    if (text === '') throw invalid('text-missing', 'A text is expected');
    try {
      return await this.readings.read(text, { kind: 'vacancy', level });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== UNKNOWN_LANGUAGE) throw error;
      const reading = await this.readings.read(text, { kind: 'vacancy', lang, level });
      if (saysNothing(reading)) throw error;
      return reading;
    }
  }
}

function saysNothing({ textLanguages: _, ...lists }: TextReading): boolean {
  return Object.values(lists).every((list: readonly { evidence?: unknown }[]) =>
    list.every(({ evidence }) => evidence === undefined),
  );
}

/** A vacancy in several languages says the same in each; the longest text says most. The reader's own goes first. */
function longestText(values: FormValues, own: Locale): { text: string; lang: Locale } {
  const locales = [own, ...LOCALES.filter((locale) => locale !== own)];
  const texts = locales.map((lang) => {
    const parts = [`titles.${lang}`, `descriptions.${lang}`];
    return { lang, text: parts.flatMap((name) => optionalText(values, name) ?? []).join('\n') };
  });
  return texts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
}
