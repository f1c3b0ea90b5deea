import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from '../../kernel/events.js';
import type { Notice } from '../domain/notice.js';

/** Knows what events of one feature tell, and to whom. */
export interface EventReader {
  types: readonly string[];
  /** Reads in the ledger's transaction; what is gone tells nobody anything. */
  notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]>;
  /** The same for many at once, event by event, where they can come in great numbers. */
  noticesOfMany?(
    manager: EntityManager,
    events: readonly EventEnvelope[],
  ): Promise<readonly (readonly Notice[])[]>;
}

/** A text value of an event's data; empty where there is none. */
export const textOf = (event: EventEnvelope, key: string): string => {
  const value = event.data[key];
  return typeof value === 'string' ? value : '';
};
