import type { ProfileRow } from '../domain/profile-row.js';
import type { Profile } from './profile.entity.js';

/** What leaves the feature of a stored profile. */
export function profileRowOf(profile: Profile): ProfileRow {
  const { id, accountId, record, placeKey, lat, lon, version, checkedUntil, updatedAt } = profile;
  const consent = profile.consentId !== null;
  return {
    id,
    accountId,
    record: { ...record, id, consent },
    placeKey,
    point: lat === null || lon === null ? null : { lat, lon },
    version,
    consent,
    ...(checkedUntil === null ? {} : { checkedUntil }),
    updatedAt,
  };
}
