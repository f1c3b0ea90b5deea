import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsArray, IsOptional, IsUUID } from 'class-validator';
import { DataSource, In } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { OptionalDay } from '../../kernel/contract/decorators.js';
import { invalid } from '../../kernel/errors.js';
import { ID_GENERATOR, type AccountId, type IdGenerator } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Account } from '../persistence/account.entity.js';
import { AdviserAbsence, AdviserDeputy } from '../persistence/adviser.entities.js';

/** When an adviser is away and who stands in. */
export class AbsenceBody {
  @OptionalDay() firstDay?: LocalDate;
  @OptionalDay() lastDay?: LocalDate;
  @IsOptional() @IsArray() @IsUUID('all', { each: true }) deputies?: AccountId[];
}

export interface AbsenceView {
  absence: { firstDay: LocalDate; lastDay: LocalDate } | null;
  deputies: AccountId[];
}

/** An adviser's own absence and deputies. */
@Injectable()
export class Absences {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  async of(actor: Actor): Promise<AbsenceView> {
    const adviserId = actor.accountId;
    const rows = await this.dataSource.manager.find(AdviserAbsence, {
      where: { adviserId },
      order: { firstDay: 'DESC' },
      take: 1,
    });
    const deputies = await this.dataSource.manager.find(AdviserDeputy, {
      where: { adviserId },
      order: { deputyId: 'ASC' },
    });
    const [row] = rows;
    return {
      absence: row === undefined ? null : { firstDay: row.firstDay, lastDay: row.lastDay },
      deputies: deputies.map((d) => d.deputyId),
    };
  }

  /**
   * Puts the absence given in place of the present one (none: back again), and the deputies when they are named.
   * @throws DomainError `invalid` when the days make no span or a deputy is no adviser
   */
  async set(actor: Actor, input: unknown): Promise<AbsenceView> {
    const { firstDay, lastDay, deputies } = checkOrThrow(AbsenceBody, input);
    const adviserId = actor.accountId;
    if ((firstDay === undefined) !== (lastDay === undefined)) throw problem('lastDay', 'isRange');
    if (firstDay !== undefined && lastDay !== undefined && firstDay > lastDay) {
      throw problem('lastDay', 'isRange');
    }
    await inTransaction(this.dataSource, async (manager) => {
      await manager.delete(AdviserAbsence, { adviserId });
      if (firstDay !== undefined && lastDay !== undefined) {
        const id = this.ids.next<string>();
        await manager.insert(AdviserAbsence, { id, adviserId, firstDay, lastDay });
      }
      if (deputies === undefined) return;
      const wanted = [...new Set(deputies)].filter((id) => id !== adviserId);
      const found = await manager.countBy(Account, {
        id: In(wanted),
        role: 'adviser',
        status: 'active',
      });
      if (found !== wanted.length) throw problem('deputies', 'no-adviser');
      await manager.delete(AdviserDeputy, { adviserId });
      if (wanted.length > 0) {
        await manager.insert(
          AdviserDeputy,
          wanted.map((deputyId) => ({ adviserId, deputyId })),
        );
      }
    });
    return this.of(actor);
  }
}

function problem(field: string, code: string) {
  return invalid('invalid-fields', 'Some fields are not valid', [
    { field, code, message: `${field} is not valid` },
  ]);
}
