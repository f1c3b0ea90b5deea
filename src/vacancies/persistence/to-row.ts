import type { VacancyRow } from '../domain/vacancy-row.js';
import type { Vacancy } from './vacancy.entity.js';

export function toVacancyRow(v: Vacancy): VacancyRow {
  return {
    id: v.id,
    channel: v.channel,
    status: v.status,
    employerId: v.employerId,
    managedBy: v.managedBy,
    record: { ...v.record, id: v.id, channel: v.channel, status: v.status },
    point: v.lat === null || v.lon === null ? null : { lat: v.lat, lon: v.lon },
    placeKey: v.placeKey,
    placeName: v.placeName,
    version: v.version,
    review: v.review,
    reviewReason: v.reviewReason,
    publishedAt: v.publishedAt,
    createdAt: v.createdAt,
    updatedAt: v.updatedAt,
    ...(v.source !== null &&
      v.sourceId !== null && {
        source: {
          name: v.source,
          id: v.sourceId,
          ...(v.sourceUrl !== null && { url: v.sourceUrl }),
        },
      }),
  };
}
