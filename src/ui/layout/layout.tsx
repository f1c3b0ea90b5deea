import type { ComponentChildren } from 'preact';
import { BackLink } from '../parts/navigation.js';
import { formTexts } from '../texts/form.js';
import { siteTexts } from '../texts/site.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import type { PageContext } from './page-context.js';

interface LayoutProps {
  page: PageContext;
  /** Names the page in the browser and, unless `bare`, as its one first-level heading. */
  title: string;
  /** The title is in another language than the page, e.g. a vacancy's. */
  titleLang?: string | undefined;
  lead?: string | undefined;
  /** One level up. */
  back?: { href: string; text: string } | undefined;
  /** What can be done with the page as a whole, beside the heading. */
  actions?: ComponentChildren;
  /** The form was refused: the browser's title says so first. */
  failed?: boolean;
  /** The page brings its own first-level heading. */
  bare?: boolean;
  children: ComponentChildren;
}

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const { page, title, lead, back } = props;
  const t = siteTexts[page.locale];
  const prefix = props.failed ? formTexts[page.locale].titlePrefix : '';
  return (
    <html lang={page.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${prefix}${title} – ${t.name}`}</title>
        <link rel="stylesheet" href={page.assets.style} />
        <link rel="icon" href={page.assets.icon} type="image/svg+xml" />
        <script src={page.assets.script} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        <Header page={page} />
        <main class="page" id="content" tabIndex={-1}>
          <div class="wrap">
            {back && <BackLink href={back.href}>{back.text}</BackLink>}
            {!props.bare && (
              <div class="page-head">
                <div>
                  <h1 lang={props.titleLang === page.locale ? undefined : props.titleLang}>
                    {title}
                  </h1>
                  {lead && <p class="lead">{lead}</p>}
                </div>
                {props.actions && <div class="row">{props.actions}</div>}
              </div>
            )}
            {props.children}
          </div>
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}
