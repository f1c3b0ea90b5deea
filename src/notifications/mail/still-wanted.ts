import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../../accounts/index.js';
import { Introductions } from '../../introductions/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId, IntroductionId, MatchId, VacancyId } from '../../kernel/ids.js';
import { Matches } from '../../matching/index.js';
import { Profiles } from '../../profiles/index.js';
import { Vacancies, VacancyClaims } from '../../vacancies/index.js';
import { isAboutClaim, whyNotSendOfClaim } from '../domain/claim-notices.js';
import { ALWAYS, GROUP_OF } from '../domain/kinds.js';
import { emailChoice } from '../domain/preferences.js';
import { isAboutIntroduction, whyNotSend } from '../domain/still-true.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import { NotificationStore } from '../persistence/notification-store.js';

/** A link for a new password helps nobody a day later. */
const LINK_WISH_MS = 24 * 3_600_000;

/** Reads state, consent and wishes anew, just before something is sent. */
@Injectable()
export class StillWanted {
  constructor(
    private readonly accounts: Accounts,
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly matches: Matches,
    private readonly introductions: Introductions,
    private readonly claims: VacancyClaims,
    private readonly store: NotificationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns null when it may go out, else the code of the reason why not */
  async whyNot(manager: EntityManager, row: NotificationEntity): Promise<string | null> {
    const recipient = row.recipientId as AccountId;
    if (isAboutClaim(row.kind)) {
      const whyNot = await this.whyNotClaim(manager, row);
      if (whyNot !== null) return whyNot;
    }
    if (GROUP_OF[row.kind] === ALWAYS) return this.whyNotAccountMail(row);
    if (!(await this.accounts.exists(recipient, manager))) return 'account-gone';
    const preferences = await this.store.preferencesOf(manager, [recipient]);
    if (emailChoice(row.kind, preferences(recipient)) === 'off') return 'unsubscribed';
    if (isAboutIntroduction(row.kind)) return this.whyNotIntroduction(manager, row);
    if (row.kind === 'suggestion') return this.whyNotSuggestion(manager, row);
    return row.params['vacancyId'] === undefined ? null : this.whyNotVacancy(manager, row);
  }

  private async whyNotClaim(
    manager: EntityManager,
    { kind, params }: NotificationEntity,
  ): Promise<string | null> {
    const claim = await this.claims.find(String(params['claimId']), manager);
    const isOver = claim?.status === 'invited' && claim.expiresAt <= this.clock.now();
    return whyNotSendOfClaim(kind, isOver ? 'expired' : claim?.status);
  }

  private whyNotAccountMail({ kind, createdAt }: NotificationEntity): string | null {
    const wish = kind === 'reset-password' || kind === 'account-exists';
    const age = this.clock.now().getTime() - createdAt.getTime();
    return wish && age > LINK_WISH_MS ? 'stale' : null;
  }

  private async whyNotIntroduction(
    manager: EntityManager,
    { kind, part, recipientId, params }: NotificationEntity,
  ): Promise<string | null> {
    const id = String(params['introductionId']) as IntroductionId;
    const audience = await this.introductions.audience(id, manager);
    if (audience === undefined) return whyNotSend(kind, undefined);
    const { status, consent } = audience;
    const concerned =
      audience.knows(part) && audience.accounts[part].includes(recipientId as AccountId);
    return whyNotSend(kind, { status, consent, concerned });
  }

  private async whyNotSuggestion(
    manager: EntityManager,
    { recipientId, params }: NotificationEntity,
  ): Promise<string | null> {
    const profile = await this.profiles.ofAccount(recipientId as AccountId, manager);
    if (profile?.consent !== true) return 'no-consent';
    const match = await this.matches.get(String(params['matchId']) as MatchId, manager);
    if (match === undefined || match.list === 'no') return 'no-longer-true';
    if (match.seekerAnswer !== null) return 'answered';
    const vacancy = await this.vacancies.get(match.vacancyId, manager);
    return vacancy?.status === 'active' ? null : 'no-longer-true';
  }

  private async whyNotVacancy(
    manager: EntityManager,
    { kind, params }: NotificationEntity,
  ): Promise<string | null> {
    const vacancy = await this.vacancies.get(String(params['vacancyId']) as VacancyId, manager);
    if (vacancy === undefined) return 'gone';
    if (kind === 'candidates-found' && vacancy.status !== 'active') return 'no-longer-true';
    if (kind === 'review-wanted' && vacancy.review !== 'pending') return 'no-longer-true';
    return null;
  }
}
