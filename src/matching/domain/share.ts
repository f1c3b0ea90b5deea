/** FNV-1a: ids are made in the order of time, so their own digits would fall into uneven shares. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Does an id belong to this of so many shares? The same on every machine, whatever else there is. */
export const isInShare = (id: string, part: number, parts: number): boolean =>
  hash(id) % parts === part;
