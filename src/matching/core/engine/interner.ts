/** Gives each different key a small number, from 0, in the order of first sight. */
export class Interner {
  private readonly numbers = new Map<string, number>();
  readonly keys: string[] = [];

  get size(): number {
    return this.keys.length;
  }

  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  key(number: number): string {
    const key = this.keys[number];
    if (key === undefined) throw new Error(`no key has the number ${number}`);
    return key;
  }

  /** @param onNew called once for a key not seen before, with its number */
  intern(key: string, onNew?: (number: number) => void): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.keys.length;
    this.numbers.set(key, number);
    this.keys.push(key);
    onNew?.(number);
    return number;
  }
}
