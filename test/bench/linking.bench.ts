/**
 * How well and how fast texts are linked to ESCO: npm run -s bench -- linking [--ideas].
 * Needs the development sets and the ESCO download beside the project; says so and ends well without them.
 * `--ideas` adds what each idea brings (minutes).
 */
import { BaselineLinker } from '../../src/taxonomy/linking/baseline-linker.js';
import { ConceptSearch } from '../../src/taxonomy/linking/concept-search.js';
import { loadEscoLinker } from '../../src/taxonomy/load-linker.js';
import { loadEscoDirectory } from '../../src/taxonomy/load-taxonomy.js';
import {
  ESCO,
  examplesOf,
  hasDevelopmentSets,
  readDevelopmentSets,
} from './linking/development-sets.js';
import { IDEAS, SINGLE } from './linking/ideas.js';
import { printQuality } from './linking/print.js';
import { measureMemory, measureStart, printLatency, printSearch } from './linking/speed.js';
import { judge, rankOfRight, train, type Example } from './linking/train-reranker.js';
import { printCalibration } from './linking/calibration.js';

if (!hasDevelopmentSets()) {
  process.stderr.write(
    'skipped: no ../shared/data/link and ../shared/data/esco beside the project\n',
  );
  process.exit(0);
}

const sets = readDevelopmentSets();
const linker = await loadEscoLinker(ESCO);
const examples = new Map(sets.map((set) => [set.name, examplesOf(set, linker)]));
const all = [...examples.values()].flat();
const leftOut = (name: string, without: Parameters<typeof train>[1] = []) =>
  train(
    all.filter(({ set }) => set !== name),
    without,
  );
const ranks = (list: readonly Example[], rank: (example: Example) => number) => list.map(rank);

const judged = sets.flatMap(({ name }) => {
  const weights = leftOut(name);
  const list = examples.get(name)!;
  printQuality(
    name,
    'trained on the other sets',
    ranks(list, (one) => rankOfRight(one, weights)),
  );
  return list.flatMap((example) => judge(example, weights).slice(0, 1));
});
printCalibration(judged);

for (const set of sets) {
  const list = set.queries.map(({ text, right }) => {
    const links = linker.link(text, { kind: set.kind, lang: set.lang, top: 100 });
    return links.findIndex(({ uri }) => right.has(uri)) + 1;
  });
  printQuality(set.name, 'as shipped (has seen this set)', list);
  for (const [idea, score] of SINGLE) {
    const alone = ranks(examples.get(set.name)!, ({ candidates }) => {
      const ordered = [...candidates].sort((a, b) => score(b.evidence) - score(a.evidence));
      return ordered.findIndex(({ right }) => right) + 1;
    });
    printQuality(set.name, `${idea} alone`, alone);
  }
}
printLatency(sets, linker);
const taxonomy = await loadEscoDirectory(ESCO);
printSearch(sets, new ConceptSearch(taxonomy, (kind) => linker.index(kind)));
measureStart(ESCO);
measureMemory(ESCO);

if (process.argv.includes('--ideas')) {
  for (const [idea, without] of IDEAS) {
    for (const { name } of sets) {
      const weights = leftOut(name, without);
      const list = ranks(examples.get(name)!, (one) => rankOfRight(one, weights));
      printQuality(name, `without ${idea}`, list);
    }
  }
  const baseline = new BaselineLinker(taxonomy);
  for (const { name, kind, lang, queries } of sets) {
    const list = queries.map(({ text, right }) => {
      const links = baseline.link(text, { kind, lang, top: 100 });
      return links.findIndex(({ uri }) => right.has(uri)) + 1;
    });
    printQuality(name, 'baseline (stems, TF-IDF, string distance)', list);
  }
}
