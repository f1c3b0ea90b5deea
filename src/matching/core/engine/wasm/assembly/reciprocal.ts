/**
 * A division of what has fewer than 32 bits by way of a multiplication and a shift by so many bits is exact (Granlund
 * and Montgomery, Division by invariant integers using multiplication, 1994), and quicker.
 */
export function reciprocalBits(divisor: u32): u64 {
  return 31 + (32 - clz(divisor));
}

export function reciprocal(divisor: u32, bits: u64): u64 {
  return ((<u64>1) << bits) / <u64>max(divisor, 1) + 1;
}
