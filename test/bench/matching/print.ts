/** Enough digits to compare by, none that are noise. */
const DIGITS = 4;

const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]));
};

/** One figure as one JSON line on standard output; what it was made of goes into `more`. */
export function print(name: string, value: number, unit: string, more: object = {}): void {
  const line = { suite: 'matching', name, value, unit, ...more };
  process.stdout.write(`${JSON.stringify(rounded(line))}\n`);
}

/** What is going on, for whoever waits; no figure. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
