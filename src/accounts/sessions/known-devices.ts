import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId } from '../../kernel/ids.js';
import { KnownDevice } from '../persistence/known-device.entity.js';
import { newToken, tokenHash } from '../secrets/secret-token.js';

/** The browsers from which people have signed in before. */
@Injectable()
export class KnownDevices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns a name of the device for counting, or undefined when it is not known for this account */
  async nameOf(
    deviceToken: string | undefined,
    accountId: AccountId | undefined,
  ): Promise<string | undefined> {
    if (deviceToken === undefined || accountId === undefined) return undefined;
    const hash = tokenHash(deviceToken);
    const known = await this.dataSource.manager.existsBy(KnownDevice, {
      tokenHash: hash,
      accountId,
    });
    return known ? hash.toString('base64url') : undefined;
  }

  /** @returns the device's token: the one it had, or a new one */
  async remember(
    manager: EntityManager,
    accountId: AccountId,
    deviceToken: string | undefined,
  ): Promise<string> {
    const token = deviceToken ?? newToken();
    await manager.upsert(
      KnownDevice,
      { tokenHash: tokenHash(token), accountId, seenAt: this.clock.now() },
      ['tokenHash', 'accountId'],
    );
    return token;
  }

  /** Forgets every device of an account but this one. */
  async replaceAll(
    manager: EntityManager,
    accountId: AccountId,
    deviceToken: string | undefined,
  ): Promise<string> {
    await manager.delete(KnownDevice, { accountId });
    return this.remember(manager, accountId, deviceToken);
  }
}
