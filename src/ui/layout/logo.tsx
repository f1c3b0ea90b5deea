/**
 * The mark: a footbridge of two decks, a flat arch and a straight walk, that part at the banks and meet in
 * the middle, hung from two leaning masts. Drawn for this project.
 */
export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 48 32"
      width={(size * 48) / 32}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke-width="1">
        <path d="M18 4 L6 21 M18 4 L12 20 M18 4 L24 19 M30 4 L24 19 M30 4 L36 20 M30 4 L42 21" />
      </g>
      <path d="M18 4 L20 27 M30 4 L28 27" stroke-width="2" />
      <path d="M2 22 Q24 16 46 22" stroke-width="3" />
      <path class="deck" d="M2 27 Q24 13 46 27" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
