/** How one gets along without an engine: kilometres of way for one as the crow flies, and km/h. */
export interface Pace {
  readonly detour: number;
  readonly speed: number;
}

/** The figures of cycling or walking (`ways.json`). */
export interface WayModel {
  readonly plain: Pace;
  readonly hills: Pace;
  /** At either end: lock, stairs, the walk to the door. */
  readonly doorMinutes: number;
  readonly range: { readonly low: number; readonly high: number };
}
