type IconName = 'check' | 'if' | 'question' | 'cross' | 'arrow' | 'bell' | 'menu' | 'river';

const PATHS: Record<IconName, string> = {
  check: 'M3 8.5 L6.5 12 L13 4.5',
  if: 'M3 8 H10 M7 4.5 L10.5 8 L7 11.5 M13 4 V12',
  question: 'M5.5 6 A2.5 2.5 0 1 1 8 8.5 V10 M8 12.5 V12.6',
  cross: 'M4 4 L12 12 M12 4 L4 12',
  arrow: 'M3 8 H12.5 M9 4.5 L12.5 8 L9 11.5',
  bell: 'M3 11.5 H13 C11.5 10 12 8 11.5 6 A3.5 3.5 0 0 0 4.5 6 C4 8 4.5 10 3 11.5 Z M7 13.7 H9',
  menu: 'M2.5 4.5 H13.5 M2.5 8 H13.5 M2.5 11.5 H13.5',
  river: 'M2 6 Q5 3.5 8 6 T14 6 M2 10.5 Q5 8 8 10.5 T14 10.5',
};

/** A sign beside a text that says the same: never alone, hence hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
