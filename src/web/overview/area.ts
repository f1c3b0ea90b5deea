const VALUE = /^(work|home)\.([A-Z]{2}(?:-\d{2})?)$/;

/** An area as the form's one field carries it. */
export const areaValue = (side: string, territory: string): string => `${side}.${territory}`;

/** The area that a query names; the whole region for anything else. */
export function areaFrom(value: string | undefined): { side?: string; territory?: string } {
  const found = VALUE.exec(value ?? '');
  return found === null ? {} : { side: found[1]!, territory: found[2]! };
}
