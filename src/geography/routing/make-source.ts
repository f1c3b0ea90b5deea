import { type Settings } from '../../platform/settings/settings.js';
import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { BuiltInSource, type CommuteSource } from './commute-source.js';
import { type RoutingTrouble } from './fetch-json.js';
import { MotisSource } from './motis-source.js';
import { OsrmSource } from './osrm-source.js';
import { SourceByMode } from './source-by-mode.js';

type Asked = Pick<Settings, 'routingUrl' | 'transitUrl' | 'timeZone'>;

/** Told each time a server lets us down. */
export type OnTrouble = (server: string, trouble: RoutingTrouble, message: string) => void;

/** The source that the settings ask for. */
export function commuteSource(
  { routingUrl, transitUrl, timeZone }: Asked,
  fallback: BuiltInEstimator,
  onTrouble: OnTrouble,
): CommuteSource {
  const builtIn = new BuiltInSource(fallback);
  const roads =
    routingUrl === undefined
      ? builtIn
      : new OsrmSource({
          url: routingUrl,
          fallback,
          onTrouble: (...trouble) => onTrouble('routing server', ...trouble),
        });
  const transit =
    transitUrl === undefined
      ? builtIn
      : new MotisSource({
          url: transitUrl,
          timeZone,
          fallback,
          onTrouble: (...trouble) => onTrouble('timetable server', ...trouble),
        });
  return new SourceByMode(transit, roads);
}
