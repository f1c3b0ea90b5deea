import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Employers } from '../accounts/index.js';
import type { Actor } from '../kernel/actor.js';
import type { AccountId, EmployerId, IntroductionId, MatchId, VacancyId } from '../kernel/ids.js';
import type { LocalDate } from '../kernel/local-date.js';
import type { Page, PageRequest } from '../platform/http/page.js';
import { sidesMissing } from './domain/approvals.js';
import { waitsFor } from './domain/deadlines.js';
import { visibleTo } from './domain/visibility.js';
import type { ApprovalSide, IntroductionStatus, Outcome, Party } from './domain/vocabulary.js';
import { IntroductionDesk } from './introduction-desk.js';
import { IntroductionList, type ListFilter } from './introduction-list.js';
import { AdviserDesk } from './parts/competent-advisers.js';
import { SurroundingsReader, type Surroundings } from './parts/surroundings.js';
import { IntroductionStore } from './persistence/introduction-store.js';
import { toIntroduction, type StoredIntroduction } from './persistence/stored-introduction.js';
import type { IntroductionView } from './view/introduction-view.js';

/** Who is concerned by an introduction today, and where it stands. Ids and codes; whom to tell what is the caller's to know. */
export interface Audience {
  id: IntroductionId;
  matchId: MatchId;
  vacancyId: VacancyId;
  status: IntroductionStatus;
  closedBy: Party | null;
  /** Why it is closed, as coded. The person's own code is for the person alone. */
  closingCode: string | null;
  lastOutcome: { outcome: Outcome; on: LocalDate } | null;
  waitsFor: Party | null;
  waitsUntil: LocalDate | null;
  /** Whose adviser's approval is still asked for, while it waits for advisers. */
  asked: readonly ApprovalSide[];
  /** The person's consent stands. */
  consent: boolean;
  /** Whether anybody of this part may know of the introduction at all. */
  knows: (party: Party) => boolean;
  accounts: Readonly<Record<Exclude<Party, 'system'>, readonly AccountId[]>>;
}

/** Reading introductions. */
@Injectable()
export class Introductions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: IntroductionStore,
    private readonly surroundings: SurroundingsReader,
    private readonly advisers: AdviserDesk,
    private readonly employers: Employers,
    private readonly desk: IntroductionDesk,
    private readonly list: IntroductionList,
  ) {}

  /** @throws DomainError not-found for who has no part in it */
  async get(id: IntroductionId, actor: Actor): Promise<IntroductionView> {
    return this.desk.view(actor, id);
  }

  /** Newest first: one's own, or for an adviser those they are competent for. */
  async forActor(
    actor: Actor,
    page: PageRequest,
    filter: ListFilter = {},
  ): Promise<Page<IntroductionView>> {
    return this.list.forActor(actor, page, filter);
  }

  /** @returns undefined for an introduction that is gone */
  async audience(id: IntroductionId, manager?: EntityManager): Promise<Audience | undefined> {
    const within = manager ?? this.dataSource.manager;
    const stored = await this.store.find(within, { id });
    if (stored === undefined) return undefined;
    const around = await this.surroundings.of(within, stored.row);
    const introduction = toIntroduction(stored);
    const { settings } = around.circumstances;
    const party = waitsFor(introduction, around.circumstances);
    return {
      id,
      matchId: stored.row.matchId as MatchId,
      vacancyId: stored.row.vacancyId as VacancyId,
      status: stored.row.status,
      closedBy: introduction.closedBy,
      closingCode: introduction.closingCode,
      lastOutcome: introduction.lastOutcome,
      waitsFor: party,
      waitsUntil: introduction.waitsUntil,
      asked: party === 'person-adviser' ? sidesMissing(introduction, settings) : [],
      consent: around.circumstances.consent,
      knows: (party) => visibleTo(party, introduction, settings),
      accounts: await this.accountsOf(stored, around, within),
    };
  }

  private async accountsOf(
    { row }: StoredIntroduction,
    { vacancy, profile }: Surroundings,
    manager: EntityManager,
  ): Promise<Audience['accounts']> {
    const advisers = this.advisers.open(manager);
    const workplace = vacancy?.record.workplace;
    const personId = row.personId as AccountId | null;
    const pool = await advisers.forVacancy(workplace, row.managedBy);
    return {
      person: personId === null ? [] : [personId],
      employer: await this.employerAccounts(row, pool, manager),
      'person-adviser':
        personId === null
          ? []
          : await advisers.forPerson({
              personId,
              home: profile?.record.home,
              workplace,
              managedBy: row.managedBy,
            }),
      'vacancy-adviser': pool,
    };
  }

  private async employerAccounts(
    row: StoredIntroduction['row'],
    pool: readonly AccountId[],
    manager: EntityManager,
  ): Promise<readonly AccountId[]> {
    switch (row.channel) {
      case 'external':
        return [];
      case 'managed':
        return row.managedBy === null ? pool : [row.managedBy as AccountId];
      case 'partner':
        return row.employerId === null
          ? []
          : this.employers.accountsOf(row.employerId as EmployerId, manager);
    }
  }
}
