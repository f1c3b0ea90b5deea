/** Weights times values are counted in tenths of a thousandth of a point. */
export const PER_THOUSANDTH = 10;
/** More of these than a sum can lose by rounding. */
export const SLACK = 1;
/** What sums of weight × credit can hold. */
export const MOST_SUMMED = 2 ** 31 - 1;
/** Words of 32 rows that loops look at in one go. */
export const GROUP = 4;
