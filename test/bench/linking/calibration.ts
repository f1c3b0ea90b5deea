import { calibrate, type Judged } from './train-reranker.js';
import { print } from './print.js';

const BANDS = [0, 0.3, 0.5, 0.7, 0.85, 1];

/** How often the first answer is right, by how sure it says it is; weights and sets as in the left-out runs. */
export function printCalibration(judged: readonly Judged[]): void {
  const { bias, logOdds, sense, trigrams, exact } = calibrate(judged);
  const weights = [bias, logOdds, sense, trigrams, exact];
  const said = judged.map(({ features, right }) => {
    const sum = features.reduce<number>((total, value, k) => total + value * weights[k]!, 0);
    return { confidence: 1 / (1 + Math.exp(-sum)), right };
  });
  for (let i = 0; i + 1 < BANDS.length; i++) {
    const [from, to] = [BANDS[i]!, BANDS[i + 1]!];
    const band = said.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = band.filter((one) => one.right).length / Math.max(1, band.length);
    print(`first answers right at confidence ${from}–${to}`, right, 'share', { n: band.length });
  }
}
