/** Injection token of the `CommuteEstimator`: the operator's table of commutes where there is one, else the built-in estimate. */
export const COMMUTE_ESTIMATOR = Symbol('COMMUTE_ESTIMATOR');
