import { Logger } from '@nestjs/common';
import { type Settings } from '../../platform/settings/settings.js';
import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { BuiltInSource, type CommuteSource } from './commute-source.js';
import { OsrmSource } from './osrm-source.js';

/** The source that the settings ask for. */
export function commuteSource(
  settings: Pick<Settings, 'routingUrl'>,
  estimator: BuiltInEstimator,
): CommuteSource {
  if (settings.routingUrl === undefined) return new BuiltInSource(estimator);
  const logger = new Logger(OsrmSource.name);
  return new OsrmSource({
    url: settings.routingUrl,
    fallback: estimator,
    onTrouble: (trouble, message) =>
      logger.warn(
        `the routing server is ${trouble} (${message}): estimating without it for a while`,
      ),
  });
}
