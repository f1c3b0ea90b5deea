// Copies what the compiler leaves behind: style sheets and the pages' own small scripts.
import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

for (const folder of ['src/ui/styles', 'src/ui/scripts']) {
  if (existsSync(join(ROOT, folder)))
    cpSync(join(ROOT, folder), join(ROOT, 'dist', folder), { recursive: true });
}
