/** Injection token of the built-in `CommuteEstimator`. */
export const COMMUTE_ESTIMATOR = Symbol('COMMUTE_ESTIMATOR');
