import { listOf, optionalText, textOf, type FormValues } from '../shell/form-body.js';

/** An answer as the introductions want it; the reason belongs to a no, the questions to a yes. */
export function readAnswer(values: FormValues): Record<string, unknown> {
  const answer = textOf(values, 'answer');
  const questions = listOf(values, 'questions')
    .flatMap((text) => text.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    answer,
    next: answer === 'yes' ? optionalText(values, 'next') : undefined,
    questions: answer === 'yes' && questions.length > 0 ? questions : undefined,
    reasonCode: answer === 'no' ? optionalText(values, 'reasonCode') : undefined,
    note: optionalText(values, 'note'),
  };
}
