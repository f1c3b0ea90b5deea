import type { ComponentChildren } from 'preact';

export interface Fact {
  term: string;
  value: ComponentChildren;
}

/** Names and what they stand for; entries without a value are left out. */
export function DefinitionList({
  facts,
  narrow,
}: {
  facts: readonly (Fact | undefined)[];
  narrow?: boolean;
}) {
  const shown = facts.filter(
    (fact): fact is Fact => fact !== undefined && fact.value !== undefined && fact.value !== '',
  );
  if (shown.length === 0) return null;
  return (
    <dl class={narrow ? 'facts facts--narrow' : 'facts'}>
      {shown.map((fact) => (
        <>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </>
      ))}
    </dl>
  );
}

export interface Figure {
  label: string;
  value: string;
}

/** Key figures in a row. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div class="figure">
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
