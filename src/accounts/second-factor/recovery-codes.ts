import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';
import { RecoveryCode } from '../persistence/second-factor.entities.js';
import { tokenHash } from '../secrets/secret-token.js';

const HOW_MANY = 10;
/** 80 bits, written as 16 letters and digits of base 32 in four groups. */
const BYTES = 10;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

const plain = (code: string) => code.toLowerCase().replace(/[\s-]/g, '');

/** Codes on paper, for the day the app is lost. */
@Injectable()
export class RecoveryCodes {
  /** Puts new codes in the place of all former ones. @returns them, for this one time */
  async renew(manager: EntityManager, accountId: AccountId): Promise<string[]> {
    await manager.delete(RecoveryCode, { accountId });
    const codes = Array.from({ length: HOW_MANY }, newCode);
    const rows = codes.map((code) => ({ accountId, codeHash: tokenHash(plain(code)) }));
    await manager.insert(RecoveryCode, rows);
    return codes;
  }

  /** @returns whether it was one of the person's; it is none any more */
  async use(manager: EntityManager, accountId: AccountId, code: string): Promise<boolean> {
    const { affected } = await manager.delete(RecoveryCode, {
      accountId,
      codeHash: tokenHash(plain(code)),
    });
    return affected === 1;
  }

  async left(manager: EntityManager, accountId: AccountId): Promise<number> {
    return manager.countBy(RecoveryCode, { accountId });
  }
}

function newCode(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)?.map((five) => ALPHABET[parseInt(five, 2)]) ?? [];
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
