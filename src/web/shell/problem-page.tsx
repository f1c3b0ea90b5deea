import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ProblemPage } from '../../platform/http/problem.filter.js';
import type { Problem } from '../../platform/http/problem.js';
import type { RequestWithActor } from '../../platform/security/access.js';
import type { ErrorKind } from '../../kernel/errors.js';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { ButtonLink } from '../../ui/parts/button.js';
import { errorTexts } from '../../ui/texts/errors.js';
import { fill } from '../../ui/texts/fill.js';
import { Pages } from './pages.js';

const KIND_OF: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  429: 'too-many',
  503: 'unavailable',
};

/** What went wrong, for people: what it means and where to go from here. */
export function ProblemView({ page, problem }: { page: PageContext; problem: Problem }) {
  const t = errorTexts[page.locale];
  const kind = t.kinds[KIND_OF[problem.status] ?? 'unexpected'];
  return (
    <Layout page={page} title={kind.title}>
      <p class="lead">{t.codes[problem.code] ?? kind.text}</p>
      {problem.requestId && problem.status >= 500 && (
        <p class="small soft">{fill(t.requestId, { id: problem.requestId })}</p>
      )}
      <p>
        <ButtonLink href="/" kind="quiet">
          {t.back}
        </ButtonLink>
      </p>
    </Layout>
  );
}

/** Shows problems as pages; who is not signed in is led to the sign-in and back. */
@Injectable()
export class HtmlProblemPage implements ProblemPage {
  constructor(private readonly pages: Pages) {}

  async render(problem: Problem, request: RequestWithActor, reply: FastifyReply): Promise<void> {
    if (problem.status === 401) {
      const back = request.method === 'GET' ? `?back=${encodeURIComponent(request.url)}` : '';
      return this.pages.goTo(reply, `/sign-in${back}`);
    }
    await this.pages.show(reply, (page) => ProblemView({ page, problem }), problem.status);
  }
}
