import { Layout } from '../../ui/layout/layout.js';
import type { PageContext } from '../../ui/layout/page-context.js';

export interface Article {
  title: string;
  lead: string;
  sections: readonly {
    title: string;
    paragraphs?: readonly string[];
    points?: readonly string[];
  }[];
}

/** A page to read: a title, sections, plain sentences. */
export function ArticleView({ page, article }: { page: PageContext; article: Article }) {
  return (
    <Layout page={page} title={article.title} lead={article.lead}>
      {article.sections.map((section) => (
        <section>
          <h2>{section.title}</h2>
          {section.paragraphs?.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {section.points && (
            <ul>
              {section.points.map((point) => (
                <li>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Layout>
  );
}
