// Compiles the engine's loops to WebAssembly. Their code is kept in the repository, since the core reads no files
// and a bare machine need not compile it; `npm run check` compares it with what is compiled.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SOURCE = 'src/matching/core/engine/wasm/assembly/index.ts';
const CODE = join(ROOT, 'src/matching/core/engine/wasm/code.ts');
const LINE = 100;

const options = '-O3 --noAssert --runtime stub --enable simd --enable threads';
const memory = '--importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536';

async function compiled() {
  const written = new Map();
  const { error, stderr } = await asc.main(
    [SOURCE, ...options.split(' '), ...memory.split(' '), '--outFile', 'loops.wasm'],
    {
      readFile(name, base) {
        try {
          return readFileSync(join(base, name), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (name, contents) => written.set(name, contents),
      listFiles: () => [],
    },
    { baseDir: ROOT },
  );
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  const lines = Buffer.from(written.get('loops.wasm'))
    .toString('base64')
    .match(new RegExp(`.{1,${LINE}}`, 'g'))
    .map((line) => `  '${line}',`);
  return `/** Made from \`assembly\` by \`npm run loops\`. */\nexport const CODE = [\n${lines.join('\n')}\n].join('');\n`;
}

const code = await compiled();
if (!process.argv.includes('--check')) writeFileSync(CODE, code);
else if (code !== readFileSync(CODE, 'utf8')) {
  console.error(`${CODE} is not what its source compiles to: npm run loops`);
  process.exit(1);
}
