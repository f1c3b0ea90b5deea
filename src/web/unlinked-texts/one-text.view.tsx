import type { SettledText, UnlinkedText } from '../../taxonomy/index.js';
import { languageName } from '../../ui/format.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button } from '../../ui/parts/button.js';
import { Radios } from '../../ui/parts/choices.js';
import { ErrorSummary } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Form } from '../../ui/parts/form.js';
import { TextField, type Option } from '../../ui/parts/inputs.js';
import { Notice } from '../../ui/parts/notice.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { unlinkedTextsTexts } from '../../ui/texts/unlinked-texts.js';
import type { FormState } from '../shell/form-state.js';
import { LIST, SETTLED_LIST } from './unlinked-texts.view.js';

export interface OneTextModel {
  id: string;
  text: UnlinkedText;
  /** In how many ads; absent where no ad is counted. */
  seen?: number | undefined;
  /** Where it is settled: with what. */
  settled?: (Pick<SettledText, 'withdrawn'> & { concept: string }) | undefined;
  /** What was searched for; absent while the linker's own guesses are shown. */
  query?: string | undefined;
  choices: readonly Option[];
}

interface OneProps {
  page: PageContext;
  model: OneTextModel;
  form: FormState;
}

function Choose({ page, model, form }: OneProps) {
  const t = unlinkedTextsTexts[page.locale].one;
  const { query, choices } = model;
  const title = query === undefined ? t.guesses : fill(t.results, { query });
  if (choices.length === 0) {
    return (
      <section class="stack">
        <h2>{title}</h2>
        <p>{query === undefined ? t.noGuess : t.noResult}</p>
      </section>
    );
  }
  return (
    <section class="stack">
      <h2>{title}</h2>
      <Form action={`${LIST}/${model.id}`}>
        <input type="hidden" name="q" value={query} />
        <Radios
          name="uri"
          label={title}
          hideLabel
          numbered
          options={choices}
          value={form.text('uri')}
          error={form.error('uri')}
        />
        <Button name="do" value="settle">
          {t.settle}
        </Button>
      </Form>
    </section>
  );
}

function Search({ page, model }: Omit<OneProps, 'form'>) {
  const t = unlinkedTextsTexts[page.locale].one;
  return (
    <section class="stack">
      <h2>{model.choices.length > 0 ? t.searchTitle : formTexts[page.locale].search}</h2>
      <Form action={`${LIST}/${model.id}`} method="get">
        <TextField
          name="q"
          label={t.search}
          hint={t.searchHint}
          type="search"
          maxLength={100}
          value={model.query}
          suggestFrom={`/api/v1/${model.text.kind}s?lang=${page.locale}`}
        />
        <div class="row">
          <Button kind="quiet">{formTexts[page.locale].search}</Button>
          {model.query !== undefined && <a href={`${LIST}/${model.id}`}>{t.backToGuesses}</a>}
        </div>
      </Form>
    </section>
  );
}

function Leave({ page, model }: Omit<OneProps, 'form'>) {
  const t = unlinkedTextsTexts[page.locale].one;
  const [title, hint, button, value] = model.settled
    ? [t.revokeTitle, t.revokeHint, t.revoke, 'revoke']
    : [t.dismissTitle, t.dismissHint, t.dismiss, 'dismiss'];
  return (
    <section class="stack">
      <h2>{title}</h2>
      <p class="soft">{hint}</p>
      <Form action={`${LIST}/${model.id}`}>
        <Button kind="quiet" name="do" value={value}>
          {button}
        </Button>
      </Form>
    </section>
  );
}

/** One term: what it may stand for, a search for something else, and the way out. */
export function OneTextView({ page, model, form }: OneProps) {
  const t = unlinkedTextsTexts[page.locale];
  const { text, seen, settled } = model;
  const back = settled ? { href: SETTLED_LIST, text: t.settled } : { href: LIST, text: t.title };
  return (
    <Layout
      page={page}
      title={text.phrase}
      titleLang={text.lang}
      lead={t.one.lead[text.kind]}
      back={back}
      failed={form.failed}
    >
      <ErrorSummary problems={form.problems} locale={page.locale} />
      {settled && (
        <Notice tone={settled.withdrawn ? 'warn' : 'info'}>
          <p>
            {fill(settled.withdrawn ? t.one.nowRests : t.one.nowNames, {
              concept: settled.concept,
            })}
          </p>
        </Notice>
      )}
      <DefinitionList
        facts={[
          { term: t.kind, value: t.kinds[text.kind] },
          { term: t.language, value: languageName(page.locale, text.lang) },
          ...(seen === undefined ? [] : [{ term: t.seen, value: t.seenCount(seen) }]),
        ]}
      />
      <Choose page={page} model={model} form={form} />
      <Search page={page} model={model} />
      <Leave page={page} model={model} />
    </Layout>
  );
}
