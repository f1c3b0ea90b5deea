// Learns the linker's encoder from ESCO's names: node config/linking/train-encoder.mjs ESCO_DIR (after npm run build).
// Writes config/linking/encoder.bin: one small vector per word and character n-gram, no label, no text.
//
// Two names of one concept, in whichever languages, should point the same way, and away from the other concepts of
// the batch (a contrastive loss with in-batch negatives). Now and then a description stands for a name.
// One thread, some minutes, deterministic.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contrastiveBatch, makeState } from './contrastive.mjs';
import { random, shuffle } from './random.mjs';

const SETTINGS = {
  dim: 96,
  batch: 256,
  epochs: 12,
  /** Features seen in fewer texts are left out. */
  leastTexts: 4,
  rate: 0.3,
  temperature: 0.05,
  /** Share of a text's features left out each time, so that no single one is relied on. */
  dropout: 0.2,
  /** How often a description stands for a name. */
  descriptions: 0.2,
  /** Visits of a concept per epoch: half its names, at most so many. */
  visits: 12,
  seed: 8,
};
const LANGUAGES = ['fr', 'de', 'en'];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node config/linking/train-encoder.mjs ESCO_DIR');
  process.exit(2);
}
const built = (path) => import(new URL(`../../dist/src/taxonomy/${path}`, import.meta.url).href);
const { encoderFeatures, packEncoder } = await built('linking/encoder.js');
const { fold } = await built('linking/fold.js');
const { normalise } = await built('linking/normalise.js');
const { loadEscoDirectory } = await built('load-taxonomy.js');

const concepts = [...(await loadEscoDirectory(folder)).all()].map(textsOf);
const usable = concepts.filter(({ names }) => names.length > 1);
const rows = vocabulary(usable);
for (const { names, descriptions } of usable) {
  for (const text of [...names, ...descriptions]) {
    text.rows = Int32Array.from(
      text.features.map((feature) => rows.get(feature) ?? -1).filter((row) => row >= 0),
    );
  }
}
const next = random(SETTINGS.seed);
const state = makeState(rows.size, SETTINGS, next);
for (let epoch = 0; epoch < SETTINGS.epochs; epoch++) {
  const rate = SETTINGS.rate * (1.05 - epoch / SETTINGS.epochs);
  const batches = shuffle(
    ['occupation', 'skill'].flatMap((kind) => batchesOf(kind)),
    next,
  );
  const loss = batches.reduce((sum, pairs) => sum + contrastiveBatch(state, pairs, rate), 0);
  console.error(
    `epoch ${epoch + 1}/${SETTINGS.epochs}: loss ${(loss / batches.length).toFixed(4)}`,
  );
}
const meta = {
  dim: SETTINGS.dim,
  source: 'Learned from the names and descriptions of ESCO (European Commission, CC BY 4.0)',
  madeBy: 'config/linking/train-encoder.mjs',
  settings: SETTINGS,
};
const file = fileURLToPath(new URL('encoder.bin', import.meta.url));
writeFileSync(file, packEncoder(meta, [...rows.keys()], state.vectors));

/** A concept's distinct names in every language, the two gender forms of an occupation apart, and its descriptions. */
function textsOf({ kind, labels, altLabels, descriptions }) {
  const names = LANGUAGES.flatMap((lang) => {
    const label = labels[lang] ?? '';
    const forms = kind === 'occupation' ? [label, ...label.split('/')] : [label];
    return [
      ...new Set([...forms, ...(altLabels[lang] ?? [])].map((text) => folded(text, lang))),
    ].filter(Boolean);
  });
  const texts = (list) => list.map((text) => ({ features: encoderFeatures(text) }));
  const said = LANGUAGES.map((lang) => folded(descriptions[lang] ?? '', lang)).filter(Boolean);
  return { kind, names: texts(names), descriptions: texts(said) };
}

function folded(text, lang) {
  return fold(normalise(text), lang);
}

function vocabulary(list) {
  const counts = new Map();
  for (const { names, descriptions } of list) {
    for (const { features } of [...names, ...descriptions]) {
      for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= SETTINGS.leastTexts);
  return new Map(kept.map(([feature], row) => [feature, row]));
}

/** One epoch's pairs of texts of one kind, in whole batches. */
function batchesOf(kind) {
  const visits = usable
    .filter((concept) => concept.kind === kind)
    .flatMap((concept) =>
      Array(Math.min(SETTINGS.visits, Math.ceil(concept.names.length / 2))).fill(concept),
    );
  shuffle(visits, next);
  const batches = [];
  for (let i = 0; i + SETTINGS.batch <= visits.length; i += SETTINGS.batch) {
    batches.push(visits.slice(i, i + SETTINGS.batch).map(pairOf));
  }
  return batches;
}

function pairOf(concept) {
  const { names, descriptions } = concept;
  const first = Math.floor(next() * names.length);
  const second = (first + 1 + Math.floor(next() * (names.length - 1))) % names.length;
  const described = descriptions.length > 0 && next() < SETTINGS.descriptions;
  const other = described ? descriptions[Math.floor(next() * descriptions.length)] : names[second];
  return { concept, left: dropout(names[first].rows), right: dropout(other.rows) };
}

function dropout(all) {
  const kept = all.filter(() => next() >= SETTINGS.dropout);
  return kept.length > 0 ? kept : all;
}
