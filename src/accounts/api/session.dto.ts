import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OptionalInt, OptionalText, Text } from '../../kernel/contract/decorators.js';
import { ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { API_SCOPES, type ApiScope } from '../domain/api-scopes.js';
import { OPEN_ROLES } from '../sign-up/sign-up-body.js';
import { MeDto } from './person.dto.js';

/** Longer passwords are refused by their bytes, before any hashing. */
const PASSWORD_TEXT_MAX = 4096;

export class CredentialsDto {
  @ApiProperty({ example: 'seeker@passerelle.test' }) @Text(254) email: string;
  @ApiProperty({ example: 'passerelle-demo' }) @Text(PASSWORD_TEXT_MAX) password: string;
  @ApiPropertyOptional({
    description:
      'Code of the second factor, where one is in force. It can also be shown afterwards.',
  })
  @OptionalText(40)
  code?: string;
}

/** A session just opened. Its token is in the `session` cookie (`__Host-session` with https) only. */
export class SessionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiPropertyOptional({
    type: MeDto,
    description: 'Who is signed in; absent while a second factor is still to be shown.',
  })
  person?: MeDto;
  @ApiProperty({ format: 'date-time' }) createdAt: Date;
  @ApiProperty({ format: 'date-time', description: 'The end, however busy the session is.' })
  expiresAt: Date;
  @ApiProperty({
    enum: ['not-needed', 'passed', 'needed', 'to-set-up'],
    description:
      'With `needed` the session opens nothing until `POST /api/v1/me/second-factor/pass`; with `to-set-up` ' +
      'nothing until `POST` and `PUT /api/v1/me/second-factor`.',
  })
  secondFactor: string;
}

export class OwnSessionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Firefox, Linux' }) device: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) seenAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ description: 'The session that asks.' }) current: boolean;
}

export class OwnSessionsDto {
  @ApiProperty({ type: [OwnSessionDto] }) items: OwnSessionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What a sign-up is answered with, whether or not the address has an account. */
export class SignUpAnswerDto {
  @ApiProperty() email: string;
  @ApiProperty({ enum: OPEN_ROLES }) role: string;
  @ApiProperty({
    enum: ['mail-sent'],
    description: 'Open the link in the mail to be able to sign in.',
  })
  status: 'mail-sent';
}

export class TokenDto {
  @ApiProperty({ description: 'What follows `token=` in the link of the mail.' })
  @Text(200)
  token: string;
}

export class ResetAskDto {
  @ApiProperty({ example: 'someone@example.org' }) @Text(254) email: string;
}

export class ResetDto extends TokenDto {
  @ApiProperty({ minLength: 12, example: 'un pont sur le Rhin' })
  @Text(PASSWORD_TEXT_MAX)
  password: string;
}

export class PasswordChangeDto {
  @ApiProperty({ description: 'The present password.' }) @Text(PASSWORD_TEXT_MAX) current: string;
  @ApiProperty({ minLength: 12, description: 'The new one.' })
  @Text(PASSWORD_TEXT_MAX)
  next: string;
}

export class DoneDto {
  @ApiProperty({ enum: ['done', 'mail-sent'] }) status: string;
}

const MAX_DAYS = 366;

export class NewApiKeyDto {
  @ApiProperty({ example: 'Our applicant system' }) @Text(100) label: string;
  @ApiProperty({ enum: API_SCOPES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @IsIn([...API_SCOPES], { each: true })
  scopes: ApiScope[];
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_DAYS, default: MAX_DAYS })
  @OptionalInt(1, MAX_DAYS)
  expiresInDays?: number;
}

export class ApiKeyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() label: string;
  @ApiProperty({ enum: API_SCOPES, isArray: true }) scopes: string[];
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiPropertyOptional({
    description: 'Only in the answer that creates it. Sent as `Authorization: Bearer …`.',
  })
  key?: string;
}

export class ApiKeysDto {
  @ApiProperty({ type: [ApiKeyDto] }) items: ApiKeyDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
