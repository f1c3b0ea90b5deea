import { LOCALES } from '../../kernel/locale.js';
import { Icon } from '../parts/icons.js';
import { Count } from '../parts/labels.js';
import { siteTexts } from '../texts/site.js';
import { Logo } from './logo.js';
import { currentItem, navigationFor, type NavItem } from './navigation.js';
import type { PageContext } from './page-context.js';

const OWN_NAMES = { fr: 'Français', de: 'Deutsch', en: 'English' } as const;

/** Buttons, not links: the choice is kept, so it is a POST. */
function LanguageSwitch({ page }: { page: PageContext }) {
  return (
    <form method="post" action="/language" class="languages">
      <input type="hidden" name="back" value={page.path} />
      {LOCALES.map((locale) => (
        <button
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === page.locale ? 'true' : 'false'}
          title={OWN_NAMES[locale]}
        >
          <span aria-hidden="true">{locale.toUpperCase()}</span>
          <span class="visually-hidden">{OWN_NAMES[locale]}</span>
        </button>
      ))}
    </form>
  );
}

function SignOut({ text }: { text: string }) {
  return (
    <form method="post" action="/sign-out">
      <button type="submit" class="button button--link tools__link">
        {text}
      </button>
    </form>
  );
}

function Tools({ page }: { page: PageContext }) {
  const t = siteTexts[page.locale];
  if (!page.user) {
    return (
      <>
        <a class="tools__link" href="/sign-in">
          {t.signIn}
        </a>
        <span class="tools__wide">
          <a class="tools__link" href="/sign-up">
            {t.signUp}
          </a>
        </span>
      </>
    );
  }
  const { unread } = page.user;
  return (
    <>
      <a class="tools__link" href="/notifications">
        <Icon name="bell" />
        <span class="tools__word">{t.notifications}</span>
        {unread > 0 && (
          <>
            <span aria-hidden="true">
              <Count value={unread} fresh />
            </span>
            <span class="visually-hidden">({t.unread(unread)})</span>
          </>
        )}
      </a>
      <span class="tools__wide">
        <a class="tools__link" href="/account">
          {t.account}
        </a>
      </span>
      <div class="tools__wide">
        <SignOut text={t.signOut} />
      </div>
    </>
  );
}

function Items({ items, current }: { items: NavItem[]; current: NavItem | undefined }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item === current ? 'page' : undefined}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Name, languages, account, and the way to the role's places: a row, or on a phone a menu that opens. */
export function Header({ page }: { page: PageContext }) {
  const t = siteTexts[page.locale];
  const items = navigationFor(page.user?.role, page.locale);
  const account = page.user
    ? { href: '/account', text: t.account }
    : { href: '/sign-up', text: t.signUp };
  const all = [...items, account];
  const current = currentItem(all, page.path);
  return (
    <header class="site-header">
      <div class="wrap site-header__bar">
        <a class="brand" href="/">
          <Logo size={30} />
          {t.name}
        </a>
        <div class="tools">
          <Tools page={page} />
          <LanguageSwitch page={page} />
        </div>
      </div>
      <div class="wrap">
        <nav class="nav" aria-label={t.mainNavigation}>
          <Items items={items} current={current} />
        </nav>
        <details class="menu">
          <summary>
            <Icon name="menu" /> {t.menu}
          </summary>
          <nav aria-label={t.mainNavigation}>
            <Items items={all} current={current} />
          </nav>
          {page.user && <SignOut text={t.signOut} />}
        </details>
      </div>
    </header>
  );
}
