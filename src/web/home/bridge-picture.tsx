/** The footbridge over the river, large: two decks that part at the banks and meet in the middle. Our own drawing. */
export function BridgePicture() {
  const cables = [40, 90, 140, 190, 240];
  return (
    <svg
      viewBox="0 0 560 300"
      fill="none"
      stroke-linecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path class="bank" d="M0 214 Q60 196 118 224 L96 300 L0 300 Z" />
      <path class="bank" d="M560 214 Q500 196 442 224 L464 300 L560 300 Z" />
      <g class="water" stroke-width="4">
        <path d="M120 252 Q160 242 200 252 T280 252 T360 252 T440 252" />
        <path d="M134 274 Q174 264 214 274 T294 274 T374 274 T430 272" />
      </g>
      <g class="cable" stroke-width="1.25">
        {cables.map((x) => (
          <path d={`M212 48 L${x} ${208 - x / 11}`} />
        ))}
        {cables.map((x) => (
          <path d={`M348 48 L${560 - x} ${208 - x / 11}`} />
        ))}
        <path d="M212 48 L262 184 M212 48 L280 183 M348 48 L298 184 M348 48 L280 183" />
      </g>
      <g class="mast" stroke-width="5">
        <path d="M212 48 L228 232" />
        <path d="M348 48 L332 232" />
      </g>
      <path class="arch" d="M14 210 Q280 158 546 210" stroke-width="9" />
      <path class="deck" d="M14 232 Q280 134 546 232" stroke-width="5" />
    </svg>
  );
}
