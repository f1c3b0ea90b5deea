import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, notFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import {
  SettledTexts,
  TaxonomySource,
  UnlinkedTexts,
  type UnlinkedText,
} from '../../taxonomy/index.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { ConceptNames } from '../shell/concept-names.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { OneTextView, type OneTextModel } from './one-text.view.js';
import { presentFound, presentGuesses } from './unlinked-texts.presenter.js';

const GUESSES = 6;
const RESULTS = 12;

/** Shows one term, waiting or settled, with what it may stand for. */
@Injectable()
export class OneTextPage {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
    private readonly unlinked: UnlinkedTexts,
    private readonly settled: SettledTexts,
    private readonly taxonomy: TaxonomySource,
  ) {}

  /** @throws DomainError `not-found` for what neither waits nor is settled */
  async find(id: string) {
    const settled = await orNothing(this.settled.one(id));
    const waiting = await orNothing(this.unlinked.one(id));
    const text = settled ?? waiting;
    if (text === undefined) throw notFound('Text');
    return { text, settled, seen: waiting?.seen };
  }

  /** @param query searched for; without one the linker's own guesses are shown */
  async show(
    reply: FastifyReply,
    id: string,
    query: string | undefined,
    refused: { uri?: string; problems?: readonly ShownProblem[] } = {},
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const { text, settled, seen } = await this.find(id);
    const model: OneTextModel = {
      id,
      text,
      seen,
      settled: settled && { ...settled, concept: this.names.in(locale)(settled.uri) },
      query,
      choices: this.choices(text, query, locale),
    };
    const form = new FormState({ uri: refused.uri ?? '' }, refused.problems);
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => OneTextView({ page, model, form }), status);
  }

  /** A search is in the reader's language, guesses are made in the language of the term. */
  private choices({ kind, lang, phrase }: UnlinkedText, query: string | undefined, locale: Locale) {
    const { current, linker, search } = this.taxonomy;
    return query === undefined
      ? presentGuesses(linker.link(phrase, { kind, lang, top: GUESSES }), current, locale)
      : presentFound(search.find(query, { kind, lang: locale, limit: RESULTS }), current, locale);
  }
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
