import type { Locale } from '../../kernel/locale.js';
import type { GateOutcome } from '../../kernel/vocabulary.js';
import { formatNumber } from '../../ui/format.js';
import { Icon } from '../../ui/parts/icons.js';
import { Badge, Tags, type Tone } from '../../ui/parts/labels.js';
import { Link } from '../../ui/parts/link.js';
import { Table } from '../../ui/parts/table.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import type { ShownContribution, ShownGate } from './explain.js';

const TONES: Record<GateOutcome, Tone> = {
  met: 'good',
  conditional: 'warn',
  unknown: 'info',
  short: 'stone',
  barred: 'bad',
};

const SIGNS = {
  met: { icon: 'check', class: 'is-for' },
  conditional: { icon: 'if', class: 'is-if' },
  unknown: { icon: 'question', class: 'is-open' },
  short: { icon: 'arrow', class: 'is-if' },
  barred: { icon: 'cross', class: 'is-against' },
} as const satisfies Record<GateOutcome, unknown>;

/** A few reasons, each with its sign and its words. */
export function Reasons({ gates, label }: { gates: readonly ShownGate[]; label: string }) {
  return (
    <ul class="reasons" aria-label={label}>
      {gates.map((gate) => (
        <li class={SIGNS[gate.outcome].class}>
          <Icon name={SIGNS[gate.outcome].icon} />
          <span>
            <span class="visually-hidden">{gate.outcomeText} – </span>
            {gate.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** All ten answers. */
export function GateList({ gates, locale }: { gates: readonly ShownGate[]; locale: Locale }) {
  return (
    <ul class="gates">
      {gates.map((gate) => (
        <li>
          <span class="gates__name">{gate.title}</span>
          <div>
            <Badge tone={TONES[gate.outcome]}>{gate.outcomeText}</Badge> {gate.text}{' '}
            {gate.source && (
              <Link href={gate.source} external>
                {suggestionTexts[locale].source}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ScoreProps {
  score: number;
  locale: Locale;
  /** To the last thousandth, where its parts stand beside it. */
  exact?: boolean;
}

/** The score as a number; the words around it are for those who do not see the size. In lists it is cut, never rounded up. */
export function Score({ score, locale, exact }: ScoreProps) {
  const t = suggestionTexts[locale];
  return (
    <span class="score">
      <span class="visually-hidden">{t.scoreLabel} </span>
      {exact
        ? formatNumber(locale, score, 3)
        : formatNumber(locale, Math.floor(score * 10) / 10, 1)}
      <span class="score__of">{t.outOf}</span>
    </span>
  );
}

/** The parts side by side on one bar of 100; told in numbers by the table below it. */
function Bar({ parts }: { parts: readonly ShownContribution[] }) {
  let from = 0;
  return (
    <svg
      class="span-bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part) => {
        const x = from;
        from += part.points;
        return <rect class={`part-${part.name}`} x={x} y="0" width={part.points} height="4" />;
      })}
    </svg>
  );
}

function SkillTags({ part, locale }: { part: ShownContribution; locale: Locale }) {
  if (part.skills === undefined) return null;
  const t = suggestionTexts[locale];
  const groups = [
    { label: t.skillsHas, items: part.skills.has, state: 'met' as const },
    { label: t.skillsRelated, items: part.skills.related, state: undefined },
    { label: t.skillsMissing, items: part.skills.missing, state: 'missing' as const },
  ].filter((group) => group.items.length > 0);
  return (
    <div class="stack">
      {groups.map((group) => (
        <div>
          <p class="small soft">{group.label}</p>
          <Tags
            label={group.label}
            items={group.items.map((text) => ({ text, state: group.state }))}
          />
        </div>
      ))}
    </div>
  );
}

/** The score taken apart: a bar, and a table whose points add up to it. */
export function ScoreParts({
  score,
  parts,
  locale,
}: {
  score: number;
  parts: readonly ShownContribution[];
  locale: Locale;
}) {
  const t = suggestionTexts[locale];
  const total = { title: t.sum, weightText: '', pointsText: formatNumber(locale, score, 3) };
  const rows: readonly (ShownContribution | typeof total)[] = [...parts, total];
  return (
    <div class="stack">
      <Bar parts={parts} />
      <Table
        caption={t.scoreBar}
        hideCaption
        rows={rows}
        columns={[
          {
            title: t.part,
            head: true,
            cell: (row) => (
              <>
                {'name' in row && <span class={`swatch swatch--${row.name}`} />}
                {row.title}
              </>
            ),
          },
          {
            title: t.why,
            cell: (row) =>
              'name' in row ? (
                <div class="stack">
                  <p>{row.text}</p>
                  <SkillTags part={row} locale={locale} />
                </div>
              ) : null,
          },
          { title: t.weight, number: true, cell: (row) => row.weightText },
          { title: t.points, number: true, cell: (row) => row.pointsText },
        ]}
      />
    </div>
  );
}
