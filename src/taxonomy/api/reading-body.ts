import { IsIn, IsString } from 'class-validator';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { JOB_LEVELS, type JobLevel } from '../../kernel/vocabulary.js';
import { OptionalOneOf } from '../../kernel/contract/decorators.js';
import { TEXT_KINDS, type TextKind } from '../reading/suggestion.js';

class ReadingBody {
  @IsString() text: string;
  @IsIn([...TEXT_KINDS]) kind: TextKind;
  @OptionalOneOf(LOCALES) lang?: Locale;
  @OptionalOneOf(JOB_LEVELS) level?: JobLevel;
}

/**
 * The text may hold anything: nothing of it is stored. How long it may be, the reader judges.
 * @throws DomainError `invalid-fields`
 */
export function readingBody(body: unknown): ReadingBody {
  return checkOrThrow(ReadingBody, body, ['text', 'kind']);
}
