import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { checkOrThrow, EmployerRef } from '../../kernel/contract/index.js';
import {
  OneOf,
  OptionalFlag,
  OptionalNested,
  OptionalOneOf,
  Text,
} from '../../kernel/contract/decorators.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { isEmail } from '../domain/email.js';
import { checkIdentifier } from '../domain/employer-identifier.js';
import {
  passwordFault,
  PASSWORD_MAX_BYTES,
  PASSWORD_MIN_LENGTH,
} from '../domain/password-policy.js';

/** Roles that anyone may take; staff are invited. */
export const OPEN_ROLES = ['job-seeker', 'employer'] as const;
export type OpenRole = (typeof OPEN_ROLES)[number];

/** A password longer than this is refused by its bytes; the shape only bounds the text. */
const PASSWORD_TEXT_MAX = 4096;

export class SignUpBody {
  @ApiProperty({ enum: OPEN_ROLES, example: 'job-seeker' })
  @OneOf(OPEN_ROLES)
  role: OpenRole;

  @ApiProperty({ example: 'someone@example.org' })
  @Text(254)
  email: string;

  @ApiProperty({
    minLength: PASSWORD_MIN_LENGTH,
    description: `At least ${PASSWORD_MIN_LENGTH} characters, at most ${PASSWORD_MAX_BYTES} bytes, not one of the known ones.`,
    example: 'un pont sur le Rhin',
  })
  @Text(PASSWORD_TEXT_MAX)
  password: string;

  @ApiProperty({ description: 'Name of the person.', example: 'Camille Exemple' })
  @Text(200)
  name: string;

  @ApiPropertyOptional({
    enum: LOCALES,
    description: 'Language of mails and pages.',
    example: 'fr',
  })
  @OptionalOneOf(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({
    description:
      'Agrees to the notice of `GET /api/v1/consent-notice` (job seekers). Nothing is scored without.',
  })
  @OptionalFlag()
  consent?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Required for an employer.',
    example: {
      name: 'Bäckerei Muster',
      identifier: { scheme: 'HR', value: 'HRB 701234, Freiburg' },
    },
  })
  @OptionalNested(() => EmployerRef)
  employer?: EmployerRef;
}

const FIELDS = ['role', 'email', 'password', 'name'] as const;

/** @throws DomainError `invalid` naming every field at fault */
export function readSignUp(input: unknown): SignUpBody {
  const body = checkOrThrow(SignUpBody, input, FIELDS);
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, message: string) =>
    problems.push({ field, code, message });
  if (!isEmail(body.email.trim())) refuse('email', 'isEmail', 'email is no e-mail address');
  if (body.name.trim() === '') refuse('name', 'isDefined', 'name is required');
  const fault = passwordFault(body.password, [body.email, body.name]);
  if (fault !== undefined) refuse('password', fault, 'password does not meet the rules');
  if (body.role === 'employer' && (body.employer?.name ?? '').trim() === '') {
    refuse('employer.name', 'isDefined', 'employer.name is required for an employer');
  }
  const identifier = body.employer?.identifier;
  const verdict = identifier && checkIdentifier(identifier);
  if (identifier !== undefined && verdict?.ok === false) {
    const message = `employer.identifier.value is no valid ${identifier.scheme} number`;
    refuse('employer.identifier.value', verdict.code, message);
  }
  if (problems.length > 0) {
    throw new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, problems);
  }
  return body;
}
