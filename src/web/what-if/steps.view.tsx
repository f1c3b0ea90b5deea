import type { PageContext } from '../../ui/layout/page-context.js';
import { Card } from '../../ui/parts/card.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { whatIfTexts } from '../../ui/texts/what-if.js';
import type { ShownStep } from './steps.presenter.js';

interface StepsProps {
  page: PageContext;
  steps: readonly ShownStep[];
}

function StepWords({ page, step }: { page: PageContext; step: ShownStep }) {
  const t = whatIfTexts[page.locale];
  return (
    <>
      {step.detail && <p class="soft">{step.detail}</p>}
      <p>
        <strong>{step.today}</strong>
      </p>
      {step.usually && <p class="soft">{step.usually}</p>}
      {step.courses.length > 0 && (
        <>
          <p>{t.courses}</p>
          <ul>
            {step.courses.map((course) => (
              <li>
                <a href={`/trainings/${course.id}`}>
                  <Foreign {...course.title} page={page.locale} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What each step would open, a card for each. */
export function Steps({ page, steps }: StepsProps) {
  const t = whatIfTexts[page.locale];
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      {steps.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <div class="grid">
          {steps.map((step) => (
            <Card level={3} title={step.title} accent>
              <StepWords page={page} step={step} />
            </Card>
          ))}
        </div>
      )}
    </section>
  );
}

/** The same in a narrow column. */
export function StepList({ page, steps }: StepsProps) {
  return (
    <section class="stack">
      <h2>{whatIfTexts[page.locale].title}</h2>
      {steps.map((step) => (
        <div>
          <h3>{step.title}</h3>
          <StepWords page={page} step={step} />
        </div>
      ))}
    </section>
  );
}
