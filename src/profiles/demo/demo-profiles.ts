import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Caseloads } from '../../accounts/index.js';
import type { AccountId } from '../../kernel/ids.js';
import { LOCALES } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Profiles } from '../profiles.js';
import { CheckProfile } from '../use-cases/check-profile.js';
import { SettleProfile } from '../use-cases/settle-profile.js';
import { WriteProfile } from '../use-cases/write-profile.js';

/** One entry of `config/demo/profiles.json`, its days already set. */
export interface DemoProfile {
  /** Key of the person's account. */
  account: string;
  /** Key of the adviser who accompanies them. */
  adviser?: string;
  checked?: boolean;
  /** The body of `PUT /profile`. */
  profile: unknown;
}

/** Puts the demonstration region's profiles in, through the same way as a person's own. */
@Injectable()
export class DemoProfiles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly caseloads: Caseloads,
    private readonly profiles: Profiles,
    private readonly settle: SettleProfile,
    private readonly write: WriteProfile,
    private readonly check: CheckProfile,
  ) {}

  /**
   * A person who has a profile keeps it as it is.
   * @param accounts what the accounts' keys became
   */
  async load(
    demos: readonly DemoProfile[],
    accounts: ReadonlyMap<string, AccountId>,
  ): Promise<void> {
    const idOf = (key: string) => {
      const id = accounts.get(key);
      if (id === undefined)
        throw new Error(`The demonstration region names an unknown account: ${key}`);
      return id;
    };
    for (const demo of demos) {
      await this.one(demo, idOf(demo.account), demo.adviser && idOf(demo.adviser));
    }
  }

  private async one(demo: DemoProfile, owner: AccountId, adviser?: AccountId | ''): Promise<void> {
    if ((await this.profiles.ofAccount(owner)) !== undefined) return;
    const settled = this.settle.run(demo.profile, LOCALES[0]);
    const { id } = await inTransaction(this.dataSource, async (manager) => {
      if (adviser) await this.caseloads.assign(manager, owner, adviser);
      return this.write.run(manager, settled, { owner, by: owner });
    });
    if (demo.checked === true && adviser) await this.check.mark(id, adviser);
  }
}
