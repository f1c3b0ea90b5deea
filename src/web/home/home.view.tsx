import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { Card } from '../../ui/parts/card.js';
import { homeTexts } from '../../ui/texts/home.js';
import { BridgePicture } from './bridge-picture.js';

/** The first page for who is not signed in. */
export function HomeView({ page }: { page: PageContext }) {
  const t = homeTexts[page.locale];
  return (
    <Layout page={page} title={t.title} bare>
      <section class="hero">
        <div class="stack">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          <p class="row">
            <ButtonLink href="/sign-up">{t.seek}</ButtonLink>
            <ButtonLink href="/sign-up?role=employer" kind="quiet">
              {t.hire}
            </ButtonLink>
            <a href="/vacancies">{t.browse}</a>
          </p>
        </div>
        <BridgePicture />
      </section>
      <section class="stack">
        <h2>{t.how}</h2>
        <ol class="grid grid--four plain">
          {t.steps.map((step) => (
            <li>
              <Card level={3} title={step.title} accent>
                <p>{step.text}</p>
              </Card>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t.promises}</h2>
        <ul>
          {t.promiseList.map((promise) => (
            <li>{promise}</li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}
