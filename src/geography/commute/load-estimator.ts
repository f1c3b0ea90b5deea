import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BuiltInEstimator,
  type CommuteData,
  type EstimatorOptions,
} from '../domain/built-in-estimator.js';
import { type Crossing } from '../domain/crossings.js';
import { readCourse } from '../domain/rhine.js';
import { type CarModel } from '../domain/roads/car-model.js';
import { readRoads } from '../domain/roads/read-roads.js';
import { type TerrainArea } from '../domain/roads/road-data.js';
import { readLines } from '../domain/transit/read-lines.js';
import { geographyFolder } from '../places/read-built-in.js';

/** Reads `config/geography`: roads, lines, the river, its crossings and the figures of the estimate. */
export async function loadCommuteData(): Promise<CommuteData> {
  const [course, crossings, roads, terrain, lines, car, ways] = await Promise.all(
    [
      'rhine.txt',
      'crossings.json',
      'roads.txt',
      'terrain.json',
      'lines.txt',
      'car.json',
      'ways.json',
    ].map((name) => readFile(join(geographyFolder(), name), 'utf8')),
  );
  return {
    course: readCourse(course ?? ''),
    crossings: parse<{ crossings: Crossing[] }>(crossings).crossings,
    roads: readRoads(roads ?? ''),
    terrain: parse<{ areas: TerrainArea[] }>(terrain).areas,
    lines: readLines(lines ?? ''),
    car: parse<CarModel>(car),
    ...parse<Pick<CommuteData, 'bike' | 'walk' | 'transit'>>(ways),
  };
}

/** The built-in estimate, ready to use. */
export async function loadCommuteEstimator(options?: EstimatorOptions): Promise<BuiltInEstimator> {
  return new BuiltInEstimator(await loadCommuteData(), options);
}

/** Our own files, whose shape their spec checks. */
function parse<T>(text = '{}'): T {
  return JSON.parse(text) as T;
}
