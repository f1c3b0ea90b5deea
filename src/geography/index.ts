export { COMMUTE_ESTIMATOR } from './commute.tokens.js';
export { loadCommuteEstimator } from './commute/load-estimator.js';
export {
  CommuteTable,
  type CommuteMatrix,
  type RowSource,
  type TablePlace,
} from './domain/commute-table.js';
export type { CommuteEstimate, CommuteEstimator, Depart } from './domain/commute.js';
export { BuiltInEstimator } from './domain/built-in-estimator.js';
export type { MinutesRow } from './domain/row.js';
export { Gazetteer } from './domain/gazetteer.js';
export { departAt, shiftDeparts, type Shift } from './domain/shift.js';
export { workCommute, type WorkCommute, type Workplace } from './domain/work-commute.js';
export { workCommuteRow, workCommuteRows } from './domain/work-commute-rows.js';
export type { PlaceAnswer, PlaceProblem, Point, ResolvedPlace } from './domain/places.js';
export { partsOf, territoryOf, type Territory } from './domain/territory.js';
export { loadGazetteer, type GazetteerOptions, type RejectPlace } from './places/load-gazetteer.js';
export { placeProblemReason, placeProblemText } from './places/place-texts.js';
export { GeographyApiModule } from './geography.api.module.js';
export { GeographyModule } from './geography.module.js';
export { GeographyWorkerModule } from './geography.worker.module.js';
export { PlacesImport, type PlacesReport } from './import/places-import.js';
export { askRows, type AskedWorkplace } from './routing/ask-rows.js';
export { commuteSource } from './routing/make-source.js';
export { writeBook } from './routing/book-file.js';
export { placeKey, type AnyEstimator } from './routing/known-commutes.js';
