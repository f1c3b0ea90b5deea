/** Colours of the light scheme: mail programs know no custom properties. */
export const mailColours = {
  ground: '#f6f4ee',
  sheet: '#ffffff',
  ink: '#17262c',
  soft: '#47585f',
  line: '#d9d3c5',
  river: '#0c5560',
} as const;

const sans = "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";
const serif = 'Charter, Cambria, Georgia, serif';

/** Styles stand in the elements: mail programs drop stylesheets. No policy forbids it there. */
export const mailStyles = {
  body: { margin: '0', padding: '24px 12px', background: mailColours.ground },
  sheet: {
    maxWidth: '600px',
    margin: '0 auto',
    padding: '24px 28px',
    background: mailColours.sheet,
    border: `1px solid ${mailColours.line}`,
    borderTop: `4px solid ${mailColours.river}`,
    borderRadius: '8px',
    color: mailColours.ink,
    font: `400 16px/1.55 ${sans}`,
  },
  brand: { margin: '0 0 20px', color: mailColours.river, font: `700 20px/1 ${serif}` },
  h1: { margin: '0 0 16px', font: `700 22px/1.25 ${serif}` },
  p: { margin: '0 0 16px' },
  facts: { margin: '0 0 16px' },
  dt: { color: mailColours.soft, fontSize: '14px' },
  dd: { margin: '0 0 8px' },
  ul: { margin: '0 0 16px', paddingLeft: '20px' },
  li: { margin: '0 0 10px' },
  link: { color: mailColours.river },
  small: { margin: '0 0 8px', color: mailColours.soft, fontSize: '14px' },
  button: {
    display: 'inline-block',
    padding: '12px 22px',
    borderRadius: '8px',
    background: mailColours.river,
    color: '#ffffff',
    fontWeight: '600',
    textDecoration: 'none',
  },
} as const;
