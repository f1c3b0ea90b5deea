import type { ComponentChildren } from 'preact';
import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';

interface MessageProps {
  page: PageContext;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** A page that says one thing. */
export function MessageView({ page, title, text, children }: MessageProps) {
  return (
    <Layout page={page} title={title}>
      <p class="lead">{text}</p>
      {children}
    </Layout>
  );
}
