/** Where a sign-in comes from. */
export interface Caller {
  ip: string;
  /** Browser and system. */
  device: string;
  /** Token of the device's own cookie, if it has one. */
  deviceToken?: string;
  /** Token of the session that the new one replaces. */
  sessionToken?: string;
}
