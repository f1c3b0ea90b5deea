import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { ID_GENERATOR, type AccountId, type IdGenerator } from '../../kernel/ids.js';
import { factorState, opensOnlyTheWay, type FactorState } from '../domain/second-factor-rule.js';
import { isAlive, isWorthTouching, SESSION_LIFETIMES } from '../domain/session-lifetime.js';
import { actorOf } from '../people/actor-of.js';
import { Account } from '../persistence/account.entity.js';
import { Session } from '../persistence/session.entity.js';
import { newToken, tokenHash } from '../secrets/secret-token.js';
import type { Caller } from './caller.js';
import { KnownDevices } from './known-devices.js';

/** A session just opened; the tokens exist here and in the cookies, nowhere else. */
export interface OpenedSession {
  id: string;
  actor: Actor;
  token: string;
  deviceToken: string;
  lifetimeSeconds: number;
  /** `needed` and `to-set-up` open the way to the second factor, and nothing else. */
  secondFactor: FactorState;
  createdAt: Date;
  expiresAt: Date;
}

/** One of a person's own sessions. */
export interface SessionView {
  id: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  /** The one that asks. */
  current: boolean;
}

/** So long a password alone stays good for someone who still has to show a code. */
const ON_THE_WAY_SECONDS = 600;

/** Who holds a session, and whether it opens the way to the second factor only. */
export interface SessionHolder {
  actor: Actor;
  onTheWay: boolean;
}

/** Sessions live in the database: ending one ends it at once, everywhere. */
@Injectable()
export class Sessions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly devices: KnownDevices,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /**
   * Opens a session in place of the caller's former one, and makes the device known.
   * @param passed whether the second factor has been shown
   */
  async open(
    manager: EntityManager,
    account: Account,
    caller: Caller,
    passed = false,
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const lifetime = SESSION_LIFETIMES[account.role];
    const secondFactor = factorState(account, passed);
    const token = newToken();
    const session: Session = {
      id: this.ids.next<string>(),
      tokenHash: tokenHash(token),
      accountId: account.id,
      device: caller.device,
      createdAt: now,
      seenAt: now,
      idleSeconds: opensOnlyTheWay(secondFactor) ? ON_THE_WAY_SECONDS : lifetime.idle,
      secondFactor: passed,
      expiresAt: new Date(now.getTime() + lifetime.absolute * 1000),
    };
    if (caller.sessionToken !== undefined) {
      await manager.delete(Session, { tokenHash: tokenHash(caller.sessionToken) });
    }
    await manager.insert(Session, session);
    const deviceToken = await this.devices.remember(manager, account.id, caller.deviceToken);
    return {
      id: session.id,
      actor: actorOf(account),
      token,
      deviceToken,
      lifetimeSeconds: lifetime.absolute,
      secondFactor,
      createdAt: now,
      expiresAt: session.expiresAt,
    };
  }

  /** Who holds a token, read anew: a role or an account that has changed acts at once. */
  async holderOf(token: string): Promise<SessionHolder | undefined> {
    const session = await this.dataSource.manager.findOneBy(Session, {
      tokenHash: tokenHash(token),
    });
    const now = this.clock.now();
    if (session === null || !isAlive(session, now)) return undefined;
    const account = await this.dataSource.manager.findOneBy(Account, {
      id: session.accountId,
      status: 'active',
    });
    if (account === null) return undefined;
    if (isWorthTouching(session, now)) {
      await this.dataSource.manager.update(Session, { id: session.id }, { seenAt: now });
    }
    const onTheWay = opensOnlyTheWay(factorState(account, session.secondFactor));
    return { actor: actorOf(account), onTheWay };
  }

  /** A person's living sessions, newest first. */
  async of(accountId: AccountId, currentToken: string | undefined): Promise<SessionView[]> {
    const now = this.clock.now();
    const current = currentToken === undefined ? undefined : tokenHash(currentToken);
    const sessions = await this.dataSource.manager.find(Session, {
      where: { accountId },
      order: { id: 'DESC' },
    });
    return sessions
      .filter((session) => isAlive(session, now))
      .map(({ id, device, createdAt, seenAt, expiresAt, tokenHash: hash }) => ({
        id,
        device,
        createdAt,
        seenAt,
        expiresAt,
        current: current !== undefined && hash.equals(current),
      }));
  }

  /** Ends one of the person's own sessions. @throws DomainError `not-found` for anybody else's */
  async end(accountId: AccountId, sessionId: string): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(Session, {
      id: sessionId,
      accountId,
    });
    if (affected === 0) throw notFound('Session');
  }

  async endByToken(token: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { tokenHash: tokenHash(token) });
  }

  /** Ends all sessions of a person, but for one if they keep it. */
  async endAll(manager: EntityManager, accountId: AccountId, keep?: string): Promise<void> {
    const others = keep === undefined ? {} : { tokenHash: Not(tokenHash(keep)) };
    await manager.delete(Session, { accountId, ...others });
  }
}
