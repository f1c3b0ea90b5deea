/** A local time of day as records write it: `HH:MM` (or `H:MM`), from 00:00 to 24:00. */
export const TIME_OF_DAY = /^(?:([01]?\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes since midnight, 0…1439; undefined for what is no time of day. */
export function minutesOfDay(time: string): number | undefined {
  const found = TIME_OF_DAY.exec(time);
  return found === null ? undefined : Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}
