/** Puts words for `{names}` in a template. A name without a word is a fault of ours and throws. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`no word for {${name}} in "${template}"`);
    return word;
  });
}
