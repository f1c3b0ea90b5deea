import { siteTexts } from '../texts/site.js';
import type { PageContext } from './page-context.js';

/** The same help at the same place on every page, and what the law wants linked. */
export function Footer({ page }: { page: PageContext }) {
  const t = siteTexts[page.locale];
  const links = [
    { href: '/help', text: t.footer.help },
    { href: '/about/matching', text: t.footer.aboutMatching },
    { href: '/accessibility', text: t.footer.accessibility },
    { href: '/privacy', text: t.footer.privacy },
    { href: '/legal', text: t.footer.legal },
    ...(page.demo ? [{ href: '/dev/mailbox', text: t.footer.mailbox }] : []),
  ];
  return (
    <footer class="site-footer">
      <svg
        class="site-footer__arch"
        viewBox="0 0 1200 40"
        preserveAspectRatio="none"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0 40 Q600 -26 1200 40" stroke-width="2" vector-effect="non-scaling-stroke" />
      </svg>
      <div class="wrap">
        <nav aria-label={t.footerNavigation}>
          <ul>
            {links.map((link) => (
              <li>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {t.footer.claim}
          {page.demo && ` ${t.demo}`}
        </p>
      </div>
    </footer>
  );
}
