import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../paths.js';

/**
 * The file that a thread of ours starts from: beside the caller in a build; tests run from the source, and their
 * threads from the build.
 * @param here the caller's `import.meta.url`
 */
export function threadFile(here: string, name: string): string {
  const beside = fileURLToPath(new URL(name, here));
  if (existsSync(beside)) return beside;
  return join(projectRoot(), 'dist', relative(projectRoot(), beside));
}
