import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info' | 'stone';

/** A state in one or two words; the tone only underlines what the words say. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={tone === 'plain' ? 'badge' : `badge badge--${tone}`}>{children}</span>;
}

export interface TagItem {
  text: string;
  lang?: string | undefined;
  state?: 'met' | 'missing' | undefined;
}

/** Short words side by side, such as skills. */
export function Tags({ items, label }: { items: readonly TagItem[]; label?: string }) {
  if (items.length === 0) return null;
  return (
    <ul class="tags" aria-label={label}>
      {items.map((item) => (
        <li class={item.state ? `tag tag--${item.state}` : 'tag'} lang={item.lang}>
          {item.text}
        </li>
      ))}
    </ul>
  );
}

/** A number beside a word, e.g. in tabs; what it counts is said by the word. */
export function Count({ value, fresh }: { value: number; fresh?: boolean }) {
  return <span class={fresh ? 'count count--new' : 'count'}>{value}</span>;
}
