/**
 * Splits a whole number of units over shares that are not whole, so that the parts add up to it
 * exactly: each share is rounded down, and the units left over go to the largest remainders
 * (the earlier one where they are equal).
 * @param shares non-negative integers, in units of 1/`unit`; their sum divided by `unit`, rounded down, is `total`
 */
export function apportion(shares: readonly number[], unit: number, total: number): number[] {
  const parts = shares.map((share) => Math.floor(share / unit));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share % unit }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
