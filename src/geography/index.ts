export { COMMUTE_ESTIMATOR } from './commute.tokens.js';
export { GeographyModule } from './geography.module.js';
export { loadCommuteEstimator } from './commute/load-estimator.js';
export type { CommuteEstimate, CommuteEstimator, Depart } from './domain/commute.js';
export { Gazetteer } from './domain/gazetteer.js';
export type { PlaceAnswer, PlaceProblem, Point, ResolvedPlace } from './domain/places.js';
export { loadGazetteer, type GazetteerOptions } from './places/load-gazetteer.js';
export { placeProblemText } from './places/place-texts.js';
