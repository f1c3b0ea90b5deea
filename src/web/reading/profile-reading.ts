import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import { readUpload, type Upload } from '../../platform/http/upload.js';
import { cvError, ReadCv, type CvSuggestion } from '../../profiles/index.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, optionalText, textOf, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { encodeForm, KEPT_FORM } from './kept-form.js';
import { profileItems } from './profile-items.js';
import { AskForTextView } from './ask.view.js';
import { ReviewView } from './review.view.js';

/** From a text or a CV's file to the profile's form. Nothing of it is stored on the way. */
@Injectable()
export class ProfileReading {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
    private readonly cvs: ReadCv,
  ) {}

  /** Asks for a text or a file. @param kept the profile's form as it stands, so that nothing typed is lost */
  async ask(reply: FastifyReply, formAction: string, kept: FormValues): Promise<void> {
    await this.show(reply, formAction, encodeForm(kept), '', []);
  }

  /**
   * From the profile's form asks for a text or a file; reads what was given; shows what was read, or beside the field why
   * it could not be.
   */
  async answer(
    actor: Actor,
    request: FastifyRequest,
    body: unknown,
    reply: FastifyReply,
    formAction: string,
  ): Promise<void> {
    if (!request.isMultipart()) return this.ask(reply, formAction, formValues(body));
    const upload = await readUpload(request);
    const kept = textOf(upload.fields, KEPT_FORM);
    const field = upload.fields['text'] === undefined ? 'file' : 'text';
    const locale = this.pages.localeOf(reply);
    const tried = await attempt(locale, () => this.read(actor, field, upload));
    if (!tried.ok) {
      const problems = tried.problems.map((problem) => ({ text: problem.text, field }));
      return this.show(reply, formAction, kept, textOf(upload.fields, 'text'), problems);
    }
    const model = {
      items: profileItems(tried.value, locale, this.names.in(locale)),
      action: formAction,
      kept,
      unread: tried.value.unread.length > 0,
    };
    await this.pages.show(reply, (page) => ReviewView({ page, model }));
  }

  private async read(
    actor: Actor,
    from: 'text' | 'file',
    { fields, file }: Upload,
  ): Promise<CvSuggestion> {
    if (from === 'text') {
      const text = optionalText(fields, 'text');
      if (text === undefined) throw invalid('text-missing', 'A text is expected');
      return this.cvs.text(text, actor.locale);
    }
    if (file === undefined) throw invalid('file-missing', 'A file is expected');
    if (file === 'too-large') throw cvError('cv-too-large');
    const read = await this.cvs.run(file, actor.locale);
    const foreign = read.unread.some(({ reason }) => reason === 'text-language-unknown');
    if (foreign && read.evidence.length === 0) {
      throw invalid('text-language-unknown', 'The text is in no language that is read');
    }
    return read;
  }

  private async show(
    reply: FastifyReply,
    formAction: string,
    kept: string,
    text: string,
    problems: readonly ShownProblem[],
  ): Promise<void> {
    const form = new FormState({ text }, problems);
    const model = { action: `${formAction}/read`, formAction, kept };
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => AskForTextView({ page, form, model }), status);
  }
}
