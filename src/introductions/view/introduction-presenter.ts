import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { IntroductionId, MatchId, ProfileId, VacancyId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { VacancyRow } from '../../vacancies/index.js';
import { availableActions } from '../domain/available-actions.js';
import { waitsFor } from '../domain/deadlines.js';
import type { Doer } from '../domain/move.js';
import type { Surroundings } from '../parts/surroundings.js';
import { toIntroduction, type StoredIntroduction } from '../persistence/stored-introduction.js';
import { discloseAnswer, discloseClosing, discloseDecisions } from './disclosure.js';
import type { HowToApply, IntroductionView } from './introduction-view.js';
import { RevealedContacts } from './revealed-contacts.js';

/** One introduction, its surroundings, and the parts in which its reader may know of it. */
export interface Readable {
  stored: StoredIntroduction;
  surroundings: Surroundings;
  parts: readonly Doer[];
}

/** Makes of stored introductions what one of those concerned may see. A list of what goes out, not of what stays in. */
@Injectable()
export class IntroductionPresenter {
  constructor(private readonly contacts: RevealedContacts) {}

  async views(actor: Actor, readable: readonly Readable[]): Promise<IntroductionView[]> {
    const contacts = await this.contacts.of(readable.map(({ stored }) => stored));
    return readable.map((one) => this.view(actor, one, contacts.get(one.stored.row.id) ?? null));
  }

  private view(
    actor: Actor,
    { stored, surroundings: { vacancy, circumstances }, parts }: Readable,
    contacts: IntroductionView['contacts'],
  ): IntroductionView {
    const { row } = stored;
    const introduction = toIntroduction(stored);
    const you = parts.map(({ party }) => party);
    const { person, employer } = introduction.answers;
    return {
      id: row.id as IntroductionId,
      matchId: row.matchId as MatchId,
      vacancyId: row.vacancyId as VacancyId,
      vacancyTitle: titleIn(vacancy, actor.locale),
      channel: vacancy?.channel ?? row.channel,
      status: row.status,
      you,
      answers: {
        person: discloseAnswer('person', person, introduction, you),
        employer: discloseAnswer('employer', employer, introduction, you),
      },
      closedBy: introduction.closedBy,
      closingCode: discloseClosing(introduction, you),
      approvals: discloseDecisions(stored.decisions, you),
      waitsFor: waitsFor(introduction, circumstances),
      waitsUntil: introduction.waitsUntil,
      howToApply: howToApply(vacancy),
      contacts,
      outcomes: stored.outcomes.map(({ outcome, onDay, party, recordedAt }) => ({
        outcome,
        on: onDay,
        by: party,
        recordedAt: recordedAt.toISOString(),
      })),
      profileId: you.every((party) => party === 'employer')
        ? null
        : (row.profileId as ProfileId | null),
      introducedAt: introduction.introducedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      version: row.version,
      actions: availableActions(introduction, parts, circumstances),
    };
  }
}

function titleIn(vacancy: VacancyRow | undefined, locale: Locale): string | null {
  const titles = vacancy?.record.titles ?? [];
  const title = titles.find(({ lang }) => lang === locale) ?? titles[0];
  return title?.text ?? vacancy?.record.title ?? null;
}

/** Says plainly where nobody waits behind the ad. */
function howToApply(vacancy: VacancyRow | undefined): HowToApply {
  if (vacancy?.channel !== 'external') return { kind: 'here' };
  const { name, url } = vacancy.source ?? {};
  return {
    kind: 'source',
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    askAdviser: true,
  };
}
