import { Link } from '../../ui/parts/link.js';

const ADDRESS = /https?:\/\/[^\s<>"]+/g;

/** The text of a mail as it was sent, its addresses made links. Nothing else in it is interpreted. */
export function MailText({ text }: { text: string }) {
  const parts: (string | { href: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, match.index), { href: match[0] });
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return (
    <div class="mail">
      {parts.map((part) =>
        typeof part === 'string' ? part : <Link href={part.href}>{part.href}</Link>,
      )}
    </div>
  );
}
