/**
 * Puts words for `{names}` in a template. A name without a word is a fault of ours and throws. A word that
 * ends in a full stop of its own ("50 Min.") ends the sentence with it.
 */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`no word for {${name}} in "${template}"`);
    return word;
  });
  return text.replaceAll(/\.\.(?!\.)/g, '.');
}
