import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../settings/settings.js';

const MARKER = 'passerelle.json';
const SECRET_BYTES = 32;

/** What the standalone keeps beside its database. */
export interface Note {
  /** Password of the embedded PostgreSQL. */
  password: string;
  /** Its last port; another one is taken when this is busy. */
  port?: number;
  sessionSecret: string;
}

/**
 * Opens the data folder, or makes a new one.
 * @throws SettingsError when the folder belongs to something else or cannot be written
 */
export function openDataFolder(dataDir: string): Note {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    const entries = readdirSync(dataDir);
    if (entries.includes(MARKER)) return readNote(dataDir);
    if (entries.length > 0) {
      throw new SettingsError([`${dataDir} holds something else: set DATA_DIR to an empty folder`]);
    }
    const secret = () => randomBytes(SECRET_BYTES).toString('hex');
    const note = { password: secret(), sessionSecret: secret() };
    saveNote(dataDir, note);
    // PostgreSQL runs as another user when we are root: it must be able to enter.
    chmodSync(dataDir, 0o755);
    return note;
  } catch (error) {
    throw readable(error, dataDir);
  }
}

/** Written beside and renamed, so that a kill in mid-write leaves the old one. */
export function saveNote(dataDir: string, note: Note): void {
  const making = join(dataDir, `${MARKER}.new`);
  writeFileSync(making, JSON.stringify(note), { mode: 0o600 });
  renameSync(making, join(dataDir, MARKER));
}

function readNote(dataDir: string): Note {
  try {
    return JSON.parse(readFileSync(join(dataDir, MARKER), 'utf8')) as Note;
  } catch {
    throw new SettingsError([
      `${join(dataDir, MARKER)} cannot be read: restore it, or set DATA_DIR to an empty folder`,
    ]);
  }
}

/** True when the folder has a database cluster of the given major version; false for none. */
export function hasCluster(dataDir: string, major: string): boolean {
  const file = join(dataDir, 'postgres', 'PG_VERSION');
  if (!existsSync(file)) return false;
  const found = readFileSync(file, 'utf8').trim();
  if (found === major) return true;
  throw new SettingsError([
    `The data in ${dataDir} belongs to PostgreSQL ${found}, this version brings ${major}: ` +
      'take a backup with the old version (npm run cli -- backup) and restore it into an empty DATA_DIR',
  ]);
}

function readable(error: unknown, dataDir: string): unknown {
  const { code } = error as { code?: string };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new SettingsError([
      `${dataDir} cannot be written by this user: set DATA_DIR to a folder of yours`,
    ]);
  }
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new SettingsError([`${dataDir} is not a folder`]);
  return error;
}
