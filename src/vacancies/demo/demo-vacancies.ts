import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Accounts, type DemoKeys } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { readVacancy } from '../../kernel/contract/index.js';
import { invalid } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { canonicalHash } from '../import/canonical-hash.js';
import { OfferStore } from '../import/offer-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { EditVacancy } from '../use-cases/edit-vacancy.js';
import { PublishVacancy } from '../use-cases/publish-vacancy.js';
import type { DemoVacanciesFile, DemoVacancy } from './demo-shapes.js';

/** Puts the vacancies of the demonstration region in, by the same ways as everyone's; what is there stays. */
@Injectable()
export class DemoVacancies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly publish: PublishVacancy,
    private readonly edit: EditVacancy,
    private readonly offers: OfferStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns what the file's keys became */
  async load(
    file: DemoVacanciesFile,
    keys: Pick<DemoKeys, 'accounts' | 'employers'>,
  ): Promise<Map<string, VacancyId>> {
    const ids = new Map<string, VacancyId>();
    for (const demo of file.vacancies) {
      const id =
        (await this.known(demo, keys)) ??
        (demo.source === undefined ? await this.publishAs(demo, keys) : await this.external(demo));
      ids.set(demo.key, id);
    }
    return ids;
  }

  /** The same title at the same place from the same author or source is the same vacancy. */
  private async known(
    { source, by, vacancy }: DemoVacancy,
    keys: Pick<DemoKeys, 'accounts'>,
  ): Promise<VacancyId | undefined> {
    const { manager } = this.dataSource;
    if (source !== undefined) {
      const row = await manager.findOneBy(Vacancy, { source: source.name, sourceId: source.id });
      return row?.id;
    }
    const actor = await this.actorOf(by, keys);
    const { titles, workplace } = vacancy as { titles: unknown; workplace: unknown };
    const row = await manager
      .createQueryBuilder(Vacancy, 'v')
      .where("v.record -> 'titles' = CAST(:titles AS jsonb)", { titles: JSON.stringify(titles) })
      .andWhere("v.record -> 'workplace' = CAST(:workplace AS jsonb)", {
        workplace: JSON.stringify(workplace),
      })
      .andWhere('(v.managedBy = :account OR v.employerId = :employer)', {
        account: actor.accountId,
        employer: actor.employerId ?? null,
      })
      .getOne();
    return row?.id;
  }

  private async publishAs(
    { by, speaksFor, vacancy }: DemoVacancy,
    keys: Pick<DemoKeys, 'accounts' | 'employers'>,
  ): Promise<VacancyId> {
    const actor = await this.actorOf(by, keys);
    const { status, closesOn, ...rest } = vacancy;
    const isOver = typeof closesOn === 'string' && closesOn < this.clock.today();
    const { id } = await this.publish.run(actor, {
      ...rest,
      ...(!isOver && { closesOn }),
      ...(status === 'draft' && { status }),
      ...(speaksFor && {
        speaksFor: { employerId: lookUp(keys.employers, speaksFor, 'employer') },
      }),
    });
    // Nobody can publish what is over already: it becomes so, as it would in time.
    if (isOver) await this.edit.run(actor, id, { closesOn });
    if (status === 'paused' || status === 'closed') await this.edit.run(actor, id, { status });
    return id;
  }

  private async external({ key, source, vacancy }: DemoVacancy): Promise<VacancyId> {
    const checked = readVacancy(vacancy, ['titles', 'workplace']);
    if (source === undefined || !checked.ok) {
      const problems = checked.ok ? [] : checked.problems;
      throw invalid('demo-vacancy', `The demonstration vacancy ${key} is not valid`, problems);
    }
    const { id: _id, channel: _channel, status: _status, ...record } = checked.value;
    const offer = {
      position: key,
      sourceId: source.id,
      ...(source.url !== undefined && { sourceUrl: source.url }),
      occupationCodes: [],
      record,
      contentHash: canonicalHash(record),
      raw: {},
    };
    await this.offers.put(source.name, [offer]);
    const at = { source: source.name, sourceId: source.id };
    return (await this.dataSource.manager.findOneByOrFail(Vacancy, at)).id;
  }

  private async actorOf(key: string | undefined, keys: Pick<DemoKeys, 'accounts'>): Promise<Actor> {
    const actor = await this.accounts.actor(lookUp(keys.accounts, key ?? '', 'account'));
    if (actor === undefined) throw invalid('demo-key', `The demonstration account ${key} is gone`);
    return actor;
  }
}

function lookUp<Id>(ids: ReadonlyMap<string, Id>, key: string, what: string): Id {
  const id = ids.get(key);
  if (id === undefined) throw invalid('demo-key', `The demonstration names no ${what} “${key}”`);
  return id;
}
