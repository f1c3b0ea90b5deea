import { type Settings } from '../../platform/settings/settings.js';
import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { readBook } from '../routing/book-file.js';
import { KnownCommutes, type AnyEstimator } from '../routing/known-commutes.js';

/**
 * The estimate that matching and search use: the built-in one, with a table of commutes before it where an operator
 * has made one. Read once: the same answers for as long as the process lives.
 * @throws DomainError `commutes-file`
 */
export async function commuteEstimator(
  { commutesFile }: Pick<Settings, 'commutesFile'>,
  builtIn: BuiltInEstimator,
): Promise<AnyEstimator> {
  if (commutesFile === undefined) return builtIn;
  return new KnownCommutes(await readBook(commutesFile), builtIn);
}
