// Learns the weights of the linker's evidence and its calibration: node config/linking/train-reranker.mjs (after npm run build).
// Reads the development sets and the ESCO download beside the project; writes config/linking/reranker.json.
// The sets' texts and answers shape some fifty numbers and are kept nowhere.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const built = (path) => import(new URL(path, new URL('../../dist/', import.meta.url)).href);
const { ESCO, examplesOf, readDevelopmentSets } = await built(
  'test/bench/linking/development-sets.js',
);
const { calibrate, judge, train } = await built('test/bench/linking/train-reranker.js');
const { EvidenceLinker } = await built('src/taxonomy/linking/evidence-linker.js');
const { linkerEncoder } = await built('src/taxonomy/load-linker.js');
const { loadEscoDirectory } = await built('src/taxonomy/load-taxonomy.js');

const encoder = linkerEncoder();
const linker = EvidenceLinker.over(await loadEscoDirectory(ESCO), () => ({ encoder }));
const sets = readDevelopmentSets();
const examples = sets.flatMap((set) => examplesOf(set, linker));
const others = (name) => examples.filter(({ set }) => set !== name);

const judged = sets.flatMap(({ name }) => {
  const learned = train(others(name));
  return examples.filter(({ set }) => set === name).flatMap((example) => judge(example, learned));
});
const model = {
  source:
    'Learned from the MELO development sets (MIT) and national mapping tables over ESCO (CC BY 4.0)',
  madeBy: 'config/linking/train-reranker.mjs',
  ...train(examples),
  calibration: calibrate(judged),
};
writeFileSync(join(here, 'reranker.json'), `${JSON.stringify(model, null, 2)}\n`);
