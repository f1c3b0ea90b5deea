import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { FieldProblem } from '../../kernel/errors.js';

/** A title is a line in a list and the subject of a mail; what is longer is a description. */
const LONGEST_TITLE = 300;

export function titleProblems({ titles = [] }: Pick<VacancyRecord, 'titles'>): FieldProblem[] {
  return titles.flatMap(({ text }, i) => {
    const field = `titles[${i}].text`;
    const say = (code: string, message: string) => [
      { field, code, message: `${field} ${message}` },
    ];
    if (text.trim() === '') return say('isDefined', 'is empty');
    if (text.length <= LONGEST_TITLE) return [];
    return say('maxLength', `must have at most ${LONGEST_TITLE} characters`);
  });
}
