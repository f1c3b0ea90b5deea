import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { invalid, type FieldProblem } from '../../kernel/errors.js';
import { PREFERENCE_GROUPS, type PreferenceGroup } from '../domain/kinds.js';
import { choicesFor, type EmailChoice, type EmailPreferences } from '../domain/preferences.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { PreferenceEntity } from '../persistence/preference.entity.js';

export interface PreferencesView {
  email: EmailPreferences;
}

/** Which messages somebody gets by mail. In the application everything is told. */
@Injectable()
export class NotificationPreferences {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly store: NotificationStore,
  ) {}

  async of(actor: Actor): Promise<PreferencesView> {
    const preferences = await this.store.preferencesOf(this.dataSource.manager, [actor.accountId]);
    return { email: preferences(actor.accountId) };
  }

  /** Groups that are not named stay. @throws DomainError `invalid` naming each fault */
  async change(actor: Actor, body: unknown): Promise<PreferencesView> {
    const choices = readChoices(body);
    await this.dataSource.transaction(async (manager) => {
      for (const [group, email] of choices) await this.set(manager, actor.accountId, group, email);
    });
    return this.of(actor);
  }

  async set(
    manager: EntityManager,
    accountId: string,
    preferenceGroup: PreferenceGroup,
    email: EmailChoice,
  ): Promise<void> {
    await manager.upsert(
      PreferenceEntity,
      { accountId, preferenceGroup, email, changedAt: this.clock.now() },
      ['accountId', 'preferenceGroup'],
    );
  }
}

const isGroup = (word: string): word is PreferenceGroup =>
  PREFERENCE_GROUPS.includes(word as PreferenceGroup);

function readChoices(body: unknown): [PreferenceGroup, EmailChoice][] {
  const email = (body as { email?: unknown } | null)?.email;
  if (typeof email !== 'object' || email === null || Array.isArray(email)) {
    throw refused([{ field: 'email', code: 'isObject', message: 'email must be an object' }]);
  }
  const problems: FieldProblem[] = [];
  const choices: [PreferenceGroup, EmailChoice][] = [];
  for (const [group, choice] of Object.entries(email)) {
    if (!isGroup(group)) continue;
    const allowed = choicesFor(group);
    if (allowed.includes(choice as EmailChoice)) choices.push([group, choice as EmailChoice]);
    else {
      const field = `email.${group}`;
      const list = allowed.join(', ');
      problems.push({
        field,
        code: 'isIn',
        message: `${field} must be one of ${list}`,
        params: { allowed: list },
      });
    }
  }
  if (problems.length > 0) throw refused(problems);
  return choices;
}

const refused = (problems: readonly FieldProblem[]) =>
  invalid('invalid-fields', 'Some fields are not valid', problems);
