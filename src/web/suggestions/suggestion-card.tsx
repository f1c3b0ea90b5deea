import type { PageContext } from '../../ui/layout/page-context.js';
import { Card } from '../../ui/parts/card.js';
import { Foreign } from '../../ui/parts/foreign.js';
import { Badge } from '../../ui/parts/labels.js';
import { suggestionTexts } from '../../ui/texts/suggestions.js';
import { Reasons, Score } from '../matches/match-parts.js';
import type { SuggestionRow } from './suggestions.presenter.js';

interface SuggestionCardProps {
  page: PageContext;
  row: SuggestionRow;
  /** The course that takes the missing step, where there is one. */
  course?: { href: string; title: string } | undefined;
  level?: 2 | 3;
}

/** One suggestion: what it is, how well it fits, why, and what is missing. */
export function SuggestionCard({ page, row, course, level = 2 }: SuggestionCardProps) {
  const t = suggestionTexts[page.locale];
  const facts = [row.employer, row.place, row.contract].filter(Boolean).join(' · ');
  return (
    <Card
      level={level}
      title={
        <a href={`/suggestions/${row.id}`}>
          <Foreign {...row.title} page={page.locale} />
        </a>
      }
    >
      <div class="match">
        <p class="soft">{facts}</p>
        {row.score !== null && (
          <div class="match__score">
            <Score score={row.score} locale={page.locale} />
          </div>
        )}
        <Reasons gates={row.reasons} label={t.why} />
        {course && (
          <p>
            <strong>{t.course}</strong> <a href={course.href}>{course.title}</a>
          </p>
        )}
        {(row.channel === 'external' || row.answer) && (
          <p class="row">
            {row.channel === 'external' && <Badge tone="stone">{row.channelText}</Badge>}
            {row.answer && <Badge tone="info">{t.answered[row.answer]}</Badge>}
          </p>
        )}
      </div>
    </Card>
  );
}
