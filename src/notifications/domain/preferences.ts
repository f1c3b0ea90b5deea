import {
  ALWAYS,
  GROUP_OF,
  PREFERENCE_GROUPS,
  type NotificationKind,
  type PreferenceGroup,
} from './kinds.js';

export const EMAIL_CHOICES = ['at-once', 'digest', 'off'] as const;
export type EmailChoice = (typeof EMAIL_CHOICES)[number];

export type EmailPreferences = Readonly<Record<PreferenceGroup, EmailChoice>>;

/** Only suggestions wait for a digest; everything else is sent at once (DESIGN, section 7). */
export const DEFAULT_EMAIL_PREFERENCES: EmailPreferences = {
  suggestions: 'digest',
  candidates: 'at-once',
  introductions: 'at-once',
  decisions: 'at-once',
  reminders: 'at-once',
  trainings: 'at-once',
  requests: 'at-once',
};

/** What can be chosen for a group. */
export function choicesFor(group: PreferenceGroup): readonly EmailChoice[] {
  return group === 'suggestions' ? EMAIL_CHOICES : ['at-once', 'off'];
}

/** How a message of this kind goes out by mail to somebody with these preferences. */
export function emailChoice(kind: NotificationKind, preferences: EmailPreferences): EmailChoice {
  const group = GROUP_OF[kind];
  return group === ALWAYS ? 'at-once' : preferences[group];
}

/** Stored choices over the defaults; what is stored and no longer offered falls back. */
export function preferencesFrom(stored: Partial<Record<string, string>>): EmailPreferences {
  const entries = PREFERENCE_GROUPS.map((group) => {
    const choice = stored[group] as EmailChoice | undefined;
    const valid = choice !== undefined && choicesFor(group).includes(choice);
    return [group, valid ? choice : DEFAULT_EMAIL_PREFERENCES[group]];
  });
  return Object.fromEntries(entries) as EmailPreferences;
}
