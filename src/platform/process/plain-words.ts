/** A start-up fault as its reader can act on it. */
export function plainWords(error: unknown): string {
  const { code, message, port, name } = error as {
    code?: string;
    message?: string;
    port?: number;
    name?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Set PORT to another one.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used by this user. Set PORT to another one.`;
  if (code === 'ENOSPC') return 'The disk is full: make room and start again.';
  if (code === 'ECONNREFUSED') return 'PostgreSQL does not answer at the address in DATABASE_URL.';
  if (code === '28P01') return 'PostgreSQL refused the password in DATABASE_URL.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist.';
  if (name === 'SettingsError') return message ?? '';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
