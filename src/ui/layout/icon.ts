/** The favicon: the same footbridge, simplified for 16 pixels, in colours that hold on light and dark tabs. */
export function icon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-linecap="round">
<rect width="32" height="32" rx="7" fill="#0c5560"/>
<path d="M11 6 L4 20 M11 6 L16 18 M21 6 L16 18 M21 6 L28 20" stroke="#9fd0d2" stroke-width="1.2"/>
<path d="M11 6 L13 25 M21 6 L19 25" stroke="#fff" stroke-width="2"/>
<path d="M3 21 Q16 15 29 21" stroke="#fff" stroke-width="2.6"/>
<path d="M3 25 Q16 12 29 25" stroke="#f0a98f" stroke-width="2"/>
</svg>
`;
}
