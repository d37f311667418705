import { Row } from '#ui/Rows.tsx';
import type { AnswersCardContext } from './AnswersContext.ts';
import type { ArticleLink } from './answersInfo.ts';
import { Written } from './Written.tsx';

interface ArticleRowProps {
  readonly context: Pick<AnswersCardContext, 'open'>;
  readonly article: ArticleLink;
  /** BCP 47 language of the title where the article names none; the panel's own when left out. */
  readonly locale?: string;
}

/** The way to an article, by its title. */
export function ArticleRow({ context, article, locale }: ArticleRowProps) {
  return (
    <Row
      title={<Written locale={article.locale ?? locale}>{article.title}</Written>}
      onClick={() => context.open(`article/${article.id}`)}
    />
  );
}
