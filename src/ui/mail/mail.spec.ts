import { LOCALES } from '../../kernel/locale.js';
import { readHtml } from '../../../test/support/html.js';
import { renderMail, type MailBlock } from './mail.js';

const blocks: MailBlock[] = [
  { kind: 'text', text: 'Bonne nouvelle <script>alert(1)</script>' },
  { kind: 'facts', facts: [{ term: 'Lieu', value: 'Kehl' }] },
  {
    kind: 'list',
    items: [
      { text: 'Soudeur', detail: '25 min', href: 'https://p.test/v/1' },
      { text: 'x', href: 'javascript:1' },
    ],
  },
  { kind: 'button', text: 'Voir', href: 'https://p.test/suggestions' },
];

describe('a mail', () => {
  it.each(LOCALES)('says the same in both parts, in the language of its reader (%s)', (locale) => {
    const mail = renderMail({
      locale,
      subject: 'Sujet',
      blocks,
      unsubscribeUrl: 'https://p.test/u',
    });
    const seen = readHtml(mail.html);
    expect(seen.all('html')[0]?.attributes['lang']).toBe(locale);
    for (const word of ['Bonne nouvelle', 'Kehl', 'Soudeur', '25 min', 'Voir']) {
      expect(seen.all('main')[0]?.text).toContain(word);
      expect(mail.text).toContain(word);
    }
    for (const url of ['https://p.test/v/1', 'https://p.test/suggestions', 'https://p.test/u']) {
      expect(seen.all('a', { href: url })).toHaveLength(1);
      expect(mail.text).toContain(url);
    }
  });

  it('lets no script, no unsafe link and nothing from elsewhere in', () => {
    const { html, text } = renderMail({ locale: 'fr', subject: 's', blocks });
    const seen = readHtml(html);
    expect([...seen.all('script'), ...seen.all('img'), ...seen.all('link')]).toEqual([]);
    expect(html + text).not.toContain('javascript:');
  });

  it('has a subject of one line', () => {
    expect(renderMail({ locale: 'fr', subject: 'a\r\nBcc: x@y.test', blocks: [] }).subject).toBe(
      'a Bcc: x@y.test',
    );
  });
});
