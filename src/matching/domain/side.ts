/** The two sides of a pair. Each has its own list of the best, and owns it. */
export type Side = 'vacancy' | 'profile';

export const otherSide = (side: Side): Side => (side === 'vacancy' ? 'profile' : 'vacancy');
