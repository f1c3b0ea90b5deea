import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { projectRoot } from '../paths.js';

const POSTGRES_URL = /^postgres(ql)?:\/\//;
const REDIS_URL = /^rediss?:\/\//;
const SMTP_URL = /^smtps?:\/\//;
const HTTP_URL = /^https?:\/\//;
const SESSION_SECRET_LENGTH = 32;
const PLACEHOLDERS = ['change-me', 'changeme', 'secret', 'placeholder'];

/** Everything that can be set from outside, read and validated once. */
export class Settings {
  @IsIn(['production', 'development', 'test']) environment: 'production' | 'development' | 'test';
  @IsInt() @Min(1) @Max(65_535) port: number;
  @IsInt() @Min(1) @Max(65_535) workerPort: number;
  /** Address to listen on. */
  @IsString() host: string;
  /** Where the embedded parts keep their data. */
  @IsString() dataDir: string;
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'DATABASE_URL must start with postgres://' })
  databaseUrl?: string;
  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'MIGRATION_DATABASE_URL must start with postgres://' })
  migrationDatabaseUrl?: string;
  @IsOptional()
  @Matches(REDIS_URL, { message: 'REDIS_URL must start with redis:// or rediss://' })
  redisUrl?: string;
  @IsOptional()
  @Matches(SMTP_URL, { message: 'SMTP_URL must start with smtp:// or smtps://' })
  smtpUrl?: string;
  /** An OSRM server that knows driving times better; `{profile}` in it stands for car, bike or foot. */
  @IsOptional()
  @Matches(HTTP_URL, { message: 'ROUTING_URL must start with http:// or https://' })
  routingUrl?: string;
  /** A MOTIS server that knows the timetables of public transport. */
  @IsOptional()
  @Matches(HTTP_URL, { message: 'TRANSIT_URL must start with http:// or https://' })
  transitUrl?: string;
  /** A table of commutes that `commutes:ask` has written; matching reads it before it estimates. */
  @IsOptional() @IsString() commutesFile?: string;
  /** The address people use, without a slash at its end. */
  @Matches(/^https?:\/\/[^/]+$/, {
    message: 'PUBLIC_URL must be an address such as https://passerelle.example',
  })
  publicUrl: string;
  @MinLength(SESSION_SECRET_LENGTH, {
    message: `SESSION_SECRET must have at least ${SESSION_SECRET_LENGTH} characters`,
  })
  sessionSecret: string;
  /** IANA name. */
  @IsString() timeZone: string;
  /** The demonstration region with its open sign-ins and its local mailbox. */
  @IsIn([true, false]) demonstration: boolean;
  /** Where the worker's health is asked, when this process must answer for it too (the standalone). */
  @IsOptional() @IsString() workerHealthUrl?: string;
  /** Addresses of the proxies in front, whose word about the caller's address is believed. */
  @IsOptional()
  @IsString()
  trustProxy?: string;
  /** Where the embedded PostgreSQL's package lies, when not among the other packages (root's closed home). */
  @IsOptional()
  @IsString()
  postgresModule?: string;
  @IsIn(['silent', 'error', 'warn', 'info', 'debug']) logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const integer = (text: string | undefined, otherwise: number) =>
  text === undefined || text === '' ? otherwise : Number(text);
const blankToNothing = (text: string | undefined) => (text === '' ? undefined : text);

function fromEnvironment(env: Environment): Settings {
  const port = integer(env['PORT'], 3000);
  const environment = blankToNothing(env['NODE_ENV']) ?? 'development';
  return plainToInstance(Settings, {
    environment,
    port,
    workerPort: integer(env['WORKER_PORT'], port + 1),
    host: blankToNothing(env['HOST']) ?? '0.0.0.0',
    dataDir: blankToNothing(env['DATA_DIR']) ?? join(projectRoot(), '.data'),
    databaseUrl: blankToNothing(env['DATABASE_URL']),
    migrationDatabaseUrl: blankToNothing(env['MIGRATION_DATABASE_URL']),
    redisUrl: blankToNothing(env['REDIS_URL']),
    smtpUrl: blankToNothing(env['SMTP_URL']),
    routingUrl: blankToNothing(env['ROUTING_URL']),
    transitUrl: blankToNothing(env['TRANSIT_URL']),
    commutesFile: blankToNothing(env['COMMUTES_FILE']),
    publicUrl: (blankToNothing(env['PUBLIC_URL']) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    sessionSecret:
      env['SESSION_SECRET'] ?? (environment === 'production' ? '' : 'development-only-'.repeat(3)),
    timeZone: blankToNothing(env['TIME_ZONE']) ?? 'Europe/Paris',
    demonstration: env['DEMO_REGION'] === 'true',
    workerHealthUrl: blankToNothing(env['WORKER_HEALTH_URL']),
    trustProxy: blankToNothing(env['TRUST_PROXY']),
    postgresModule: blankToNothing(env['POSTGRES_MODULE']),
    logLevel: blankToNothing(env['LOG_LEVEL']) ?? 'info',
  });
}

function knowsTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function productionProblems(settings: Settings): string[] {
  if (settings.environment !== 'production') return [];
  const problems: string[] = [];
  if (!settings.publicUrl.startsWith('https://')) {
    problems.push(
      'PUBLIC_URL must be https in production: cookies and personal data travel with it',
    );
  }
  if (settings.demonstration) {
    problems.push('DEMO_REGION is refused in production: its passwords are public');
  }
  if (PLACEHOLDERS.some((word) => settings.sessionSecret.toLowerCase().includes(word))) {
    problems.push('SESSION_SECRET is still a placeholder');
  }
  return problems;
}

/** What is wrong with the settings, in plain words, one line per fault. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not valid:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads and validates the settings.
 * @throws SettingsError naming every fault at once.
 */
export function readSettings(env: Environment = process.env): Settings {
  const settings = fromEnvironment(env);
  const problems = validateSync(settings).flatMap((e) => Object.values(e.constraints ?? {}));
  if (!knowsTimeZone(settings.timeZone))
    problems.push(`TIME_ZONE is unknown: ${settings.timeZone}`);
  problems.push(...productionProblems(settings));
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}
