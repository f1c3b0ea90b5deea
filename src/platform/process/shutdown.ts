const FORCE_AFTER_MS = 28_000;

/**
 * Ends the process in order on SIGTERM or SIGINT, or when the parent that started it is gone; a second
 * signal, or too long a wait, ends it at once.
 */
export function onShutdown(close: () => Promise<void>): void {
  let closing = false;
  const end = () => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
}

/** What everyone who starts a process of ours reads first: a fault in plain words and exit code 1. */
export async function runProcess(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${plainWords(error)}\n`);
    process.exit(1);
  }
}

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
