import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { DomainError } from '../../kernel/errors.js';

/** argon2id at the strength OWASP ASVS 5.0 (appendix C) asks for; the library's default algorithm is argon2id. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** So many hashes at once: each takes a core for some 40 ms and 19 MiB, and others want to be served too. */
const AT_ONCE = Math.min(2, availableParallelism());
/** So many may wait; the next one is told to come back. */
const MAX_WAITING = 400;

/** A hash of nobody's password, to compare with where there is no account: both answers take the same time. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$5HRUQVOf8B//QVdo23+nMQ$0oreeMWA3p4N8uW0dnM0tBSKRJje0zj5kNNZHzQeBGM';

/** Turns passwords into what may be stored, a few at a time. */
@Injectable()
export class PasswordHasher {
  private readonly turns = pLimit(AT_ONCE);

  /** Runs `work` when it is its turn. @throws DomainError `unavailable` when too many wait */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.turns.pendingCount >= MAX_WAITING) {
      throw new DomainError(
        'unavailable',
        'busy',
        'Too many sign-ins at this moment, please try again',
      );
    }
    return this.turns(work);
  }

  /** @returns a PHC string */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), STRENGTH));
  }

  /** Compares; to be called within {@link inTurn}. Without a hash it works as long and says no. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const same = await verify(passwordHash ?? NOBODY, password.normalize('NFKC'));
    return same && passwordHash !== null;
  }
}
