import type { ComponentChildren } from 'preact';

interface CardProps {
  title?: ComponentChildren;
  level?: 2 | 3 | 4;
  children?: ComponentChildren;
  accent?: boolean;
  id?: string;
}

/** A thing with a title of its own; `level` keeps the page's headings in order. */
export function Card({ title, level = 2, children, accent, id }: CardProps) {
  const Heading: 'h2' | 'h3' | 'h4' = `h${level}`;
  return (
    <article class={accent ? 'card card--accent' : 'card'} id={id}>
      {title !== undefined && <Heading class="card__title">{title}</Heading>}
      {children}
    </article>
  );
}
