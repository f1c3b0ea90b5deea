/** One figure as one JSON line on standard output. */
export function print(name: string, value: number, unit: string, more: object = {}): void {
  const line = { suite: 'linking', name, value: Number(value.toFixed(4)), unit, ...more };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Hits@1 and mean reciprocal rank of one set; `ranks` holds 0 for a text whose answer was not found. */
export function printQuality(set: string, way: string, ranks: readonly number[]): void {
  const share = (least: number) =>
    ranks.filter((rank) => rank > 0 && rank <= least).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  print(`${set}: ${way}`, share(1), 'hits@1', {
    n: ranks.length,
    mrr: Number((reciprocal / ranks.length).toFixed(4)),
    hits5: Number(share(5).toFixed(4)),
    hits10: Number(share(10).toFixed(4)),
  });
}

/** The value below which a share of the sorted list lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
