import type { ComponentChildren } from 'preact';

export interface Step {
  name: string;
  state: 'done' | 'current' | 'ahead' | 'ended';
  detail?: ComponentChildren;
}

/** How far something has come. The state is told by words for those who do not see the signs. */
export function Steps({
  steps,
  label,
  words,
}: {
  steps: readonly Step[];
  label: string;
  words: Record<Step['state'], string>;
}) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li class={`is-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="steps__name">{step.name}</span>
          <span class="visually-hidden"> ({words[step.state]})</span>
          {step.detail && <div class="hint">{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
