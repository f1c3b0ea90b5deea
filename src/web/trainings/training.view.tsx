import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { Button, ButtonLink } from '../../ui/parts/button.js';
import { Empty } from '../../ui/parts/empty.js';
import { ErrorSummary, type ShownProblem } from '../../ui/parts/error-summary.js';
import { DefinitionList } from '../../ui/parts/facts.js';
import { Prose } from '../../ui/parts/foreign.js';
import { Form } from '../../ui/parts/form.js';
import { Badge } from '../../ui/parts/labels.js';
import { Notice } from '../../ui/parts/notice.js';
import { Table } from '../../ui/parts/table.js';
import { trainingTexts } from '../../ui/texts/training.js';
import type { CourseFigures } from '../../matching/index.js';
import { CourseOpens } from '../what-if/course-figures.view.js';
import type { ShownSession, TrainingModel } from './training.presenter.js';

export interface TrainingPageModel {
  training: TrainingModel;
  /** Whether the reader can sign up, and if not, what they need first. */
  reader: 'may-enrol' | 'needs-profile' | 'anonymous' | 'other';
  message?: string | undefined;
  /** For staff: what it would open in the region. */
  opens?: CourseFigures | undefined;
  problems: readonly ShownProblem[];
}

interface TrainingProps {
  page: PageContext;
  model: TrainingPageModel;
}

function SignUp({ page, model, session }: TrainingProps & { session: ShownSession }) {
  const t = trainingTexts[page.locale];
  const { training } = model;
  if (session.enrolment) {
    return (
      <div class="stack">
        <Badge tone="good">{session.enrolment.text}</Badge>
        <Form
          action={`/trainings/${training.id}/enrolments/${session.enrolment.id}/cancel`}
          class="row"
        >
          <Button kind="link">
            {t.cancel}
            <span class="visually-hidden"> {session.dates}</span>
          </Button>
        </Form>
      </div>
    );
  }
  if (model.reader !== 'may-enrol' || !session.open) return null;
  return (
    <Form action={`/trainings/${training.id}/sessions/${session.id}/enrol`} class="row">
      <Button kind={session.full ? 'quiet' : 'primary'}>
        {session.full ? t.queue : t.signUp}
        <span class="visually-hidden"> {session.dates}</span>
      </Button>
    </Form>
  );
}

function Sessions({ page, model }: TrainingProps) {
  const t = trainingTexts[page.locale];
  const { sessions } = model.training;
  if (sessions.length === 0) return <Empty title={t.noSessions} />;
  return (
    <Table
      caption={t.sessionCaption}
      hideCaption
      rows={sessions}
      columns={[
        { title: t.dates, head: true, cell: (row) => row.dates },
        { title: t.schedule, cell: (row) => row.schedule },
        { title: t.places, cell: (row) => row.places },
        { title: t.signUp, cell: (row) => <SignUp page={page} model={model} session={row} /> },
      ]}
    />
  );
}

/** One course with its sessions and the sign-up. */
export function TrainingPageView({ page, model, timeZone }: TrainingProps & { timeZone: string }) {
  const t = trainingTexts[page.locale];
  const { training } = model;
  return (
    <Layout
      page={page}
      title={training.title.text}
      titleLang={training.title.lang}
      lead={training.organisation}
      back={{ href: '/trainings', text: t.back }}
      failed={model.problems.length > 0}
    >
      <ErrorSummary problems={model.problems} locale={page.locale} />
      {model.message && (
        <Notice tone="good" announce>
          <p>{model.message}</p>
        </Notice>
      )}
      <section>
        <h2>{t.teaches}</h2>
        <ul>
          {training.teaches.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <DefinitionList
        facts={[
          { term: t.place, value: training.place },
          { term: t.taughtIn, value: training.taughtIn },
          { term: t.cost, value: training.cost },
        ]}
      />
      {training.descriptions.map((text) => (
        <Prose {...text} page={page.locale} />
      ))}
      {model.opens && <CourseOpens page={page} figures={model.opens} timeZone={timeZone} />}
      <section class="stack">
        <h2>{t.sessions}</h2>
        {model.reader === 'anonymous' && (
          <p>
            <ButtonLink href={`/sign-in?back=/trainings/${training.id}`}>
              {t.signInFirst}
            </ButtonLink>
          </p>
        )}
        {model.reader === 'needs-profile' && (
          <p>
            <ButtonLink href="/profile">{t.profileFirst}</ButtonLink>
          </p>
        )}
        <Sessions page={page} model={model} />
      </section>
    </Layout>
  );
}
