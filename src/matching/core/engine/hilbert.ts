const SIDE = 1 << 12;

/**
 * The position of a point along a Hilbert curve over the region's square: near on the curve is near on
 * the map, so neighbours end up in the same blocks.
 */
export function hilbert(lat: number, lon: number, box: Box): number {
  const scale = (value: number, from: number, to: number) =>
    Math.min(SIDE - 1, Math.max(0, Math.floor(((value - from) / (to - from || 1)) * SIDE)));
  let x = scale(lon, box.west, box.east);
  let y = scale(lat, box.south, box.north);
  let distance = 0;
  for (let s = SIDE / 2; s > 0; s = Math.floor(s / 2)) {
    const rx = (x & s) > 0 ? 1 : 0;
    const ry = (y & s) > 0 ? 1 : 0;
    distance += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        x = SIDE - 1 - x;
        y = SIDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return distance;
}

export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The smallest box around all points. */
export function boxAround(points: readonly { lat: number; lon: number }[]): Box {
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const { lat, lon } of points) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  }
  return box;
}
