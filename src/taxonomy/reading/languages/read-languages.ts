import type { ReadLanguage, Suggestion, TextKind } from '../suggestion.js';
import { SentenceNeeds } from '../needs/read-needs.js';
import type { Section } from '../text/section-headings.js';
import { needIn } from '../text/sections.js';
import type { Sentence } from '../text/sentences.js';
import { evidenceOf } from '../text/evidence.js';
import { attachLevels, type LeveledMention } from './attach-levels.js';
import { findMentions } from './find-mentions.js';
import { findLevelMarks, findSkillMarks } from './level-marks.js';

/** How sure a reading is: by a CEFR code, by words, by the bare name, one of several that would do. */
const CONFIDENCE = { code: 0.95, words: 0.85, name: 0.7, alternative: 0.5 };

/** The languages that a sentence asks for (or states), with their levels. */
export function readLanguages(
  text: string,
  sentence: Sentence,
  kind: TextKind,
  section: Section | undefined,
): Suggestion<ReadLanguage>[] {
  const mentions = findMentions(sentence);
  if (mentions.length === 0) return [];
  const levels = findLevelMarks(sentence);
  const leveled = attachLevels(sentence, mentions, levels, findSkillMarks(sentence));
  const needs = new SentenceNeeds(sentence, needIn(section));
  return leveled
    .filter((mention) => !mention.doubtful || mention.spoken || mention.written)
    .flatMap((mention) => {
      const need = kind === 'profile' ? 'required' : needs.of(mention.from, mention.to, true);
      if (need === undefined) return [];
      const { language, spoken, written } = mention;
      return [
        {
          value: { language, ...(spoken && { spoken }), ...(written && { written }) },
          evidence: evidenceOf(text, sentence, mention.from, mention.to),
          need,
          confidence: confidenceOf(mention),
        },
      ];
    });
}

function confidenceOf({ byCode, spoken, written, alternative }: LeveledMention): number {
  if (alternative) return CONFIDENCE.alternative;
  if (byCode) return CONFIDENCE.code;
  return spoken || written ? CONFIDENCE.words : CONFIDENCE.name;
}
