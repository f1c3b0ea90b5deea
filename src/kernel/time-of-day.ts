/** A local time of day as records write it: `HH:MM` (or `H:MM`), from 00:00 to 24:00. */
export const TIME_OF_DAY = /^(?:([01]?\d|2[0-3]):([0-5]\d)|24:00)$/;

export const isTimeOfDay = (value: unknown): value is string =>
  typeof value === 'string' && TIME_OF_DAY.test(value);

/** Minutes since midnight, 0…1439; undefined for what is no time of day. */
export function minutesOfDay(time: string): number | undefined {
  const found = TIME_OF_DAY.exec(time);
  return found === null ? undefined : Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}

/** `6:00` as `06:00`, and the end of a day as the start of the next; undefined for what is no time of day. */
export function writtenTime(time: string): string | undefined {
  const minutes = minutesOfDay(time);
  if (minutes === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
