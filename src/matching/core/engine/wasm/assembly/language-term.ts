import { Asked } from './asked';
import { reciprocal, reciprocalBits } from './reciprocal';
import { CANDIDATE, SHARE, STATED } from './scratch';

/** Of what is stated: a bit that says that languages are not known, and the bits of a level. */
const UNKNOWN: i32 = 1 << 24;
const LEVEL: i32 = 7;
/** Numbers of four bytes for each level asked: where it lies in what is stated, two more, then what each step is worth. */
const LEVEL_BYTES: usize = 40;
const LEVEL_WORTH: usize = 12;

/** Adds the language term, level by level, from what is stated. */
export function addLanguages(a: Asked, start: usize, end: usize): void {
  const bits = reciprocalBits(a.levelTotal);
  const perTotal = reciprocal(a.levelTotal, bits);
  const levels = a.levels;
  const last = levels + a.levelCount * LEVEL_BYTES;
  for (let at = start; at < end; at += CANDIDATE) {
    const stated = load<i32>(a.stated + (load<usize>(at, STATED) << 2));
    let earned: u32 = 0;
    for (let level = levels; level < last; level += LEVEL_BYTES) {
      const step = <usize>((stated >>> load<i32>(level)) & LEVEL);
      earned += load<u32>(level + (step << 2), LEVEL_WORTH);
    }
    const told = <u32>((<u64>earned * perTotal) >> bits);
    const value = <i32>select(a.silent, told, (stated & UNKNOWN) !== 0);
    store<i32>(at, load<i32>(at, SHARE) + a.weightLanguage * value, SHARE);
  }
}

export function lookUpLanguages(a: Asked, start: usize, end: usize): void {
  for (let at = start; at < end; at += CANDIDATE) {
    const value = <i32>load<u16>(a.table + (load<usize>(at, STATED) << 1));
    store<i32>(at, load<i32>(at, SHARE) + a.weightLanguage * value, SHARE);
  }
}
