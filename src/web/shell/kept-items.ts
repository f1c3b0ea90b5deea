import { listOf, type FormValues } from './form-body.js';

/** An item of a list as a box of the form carries it: whole, so that nothing the form does not show is lost. */
export const encodeItem = (item: object): string => JSON.stringify(item);

/** Reads the boxes that stayed ticked; what is no object of ours is left out. */
export function keptItems<T extends object>(values: FormValues, name: string): T[] {
  return listOf(values, name).flatMap((text) => {
    try {
      const item: unknown = JSON.parse(text);
      return typeof item === 'object' && item !== null && !Array.isArray(item) ? [item as T] : [];
    } catch {
      return [];
    }
  });
}
