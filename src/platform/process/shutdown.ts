import { plainWords } from './plain-words.js';

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
    if (process.connected) process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${plainWords(error)}\n`);
    process.exit(1);
  }
}
