/** The demonstration sign-ins (DESIGN, section 8). */
export const DEMO_PASSWORD = 'passerelle-demo';
const SIGN_INS: readonly (readonly [string, string])[] = [
  ['seeker@passerelle.test', 'job seeker in Strasbourg'],
  ['employer@passerelle.test', 'employer in Kehl'],
  ['adviser.fr@passerelle.test', 'adviser, French side'],
  ['adviser.de@passerelle.test', 'adviser, German side'],
  ['adviser.ch@passerelle.test', 'adviser, Swiss side'],
  ['coordinator@passerelle.test', 'coordinator of the partnership'],
];

interface Facts {
  publicUrl: string;
  demonstration: boolean;
  logs: string;
  seconds: number;
}

/** The last words of a start: where to go and who to be. */
export function welcome({ publicUrl, demonstration, logs, seconds }: Facts): string {
  const lines = ['', `Passerelle is ready (${seconds.toFixed(1)} s): ${publicUrl}`];
  if (demonstration) {
    lines.push(
      '',
      `Sign in as any of these, password ${DEMO_PASSWORD}:`,
      ...SIGN_INS.map(([address, who]) => `  ${address.padEnd(28)} ${who}`),
      '',
      `Every mail lands in the local mailbox: ${publicUrl}/dev/mailbox`,
    );
  }
  lines.push(`Logs: ${logs}`, 'Stop with Ctrl-C.');
  return lines.join('\n');
}
