/** Injection token of the built-in `CommuteEstimator`. */
export const COMMUTE_ESTIMATOR = Symbol('COMMUTE_ESTIMATOR');

/** Injection token of the `CommuteSource`: the operator's routing server where there is one, else the built-in estimate. */
export const COMMUTE_SOURCE = Symbol('COMMUTE_SOURCE');
