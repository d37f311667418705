import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#ui/Button.tsx';
import { Rows } from '#ui/Rows.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import { ArticleRow } from './ArticleRow.tsx';
import type { ArticleLink } from './answersInfo.ts';

interface ArticleRowsProps {
  readonly context: AnswersContext;
  readonly articles: readonly ArticleLink[];
  /** Of the titles that do not say theirs. */
  readonly locale: string;
}

const shownAtOnce = 50;

/** Articles by their titles. A long list is shown a part at a time, as thousands of rows make a phone stand still. */
export function ArticleRows({ context, articles, locale }: ArticleRowsProps) {
  const [shown, setShown] = useState(shownAtOnce);
  const rows = useRef<HTMLDivElement>(null);
  const more = Math.min(shownAtOnce, articles.length - shown);
  useLayoutEffect(() => {
    // The button has moved away or is gone; reading goes on at the first row that came.
    if (shown > shownAtOnce) focusRow(rows.current, shown - shownAtOnce);
  }, [shown]);
  return (
    <div ref={rows}>
      <Rows>
        {articles.slice(0, shown).map((article) => (
          <ArticleRow key={article.id} context={context} article={article} locale={locale} />
        ))}
      </Rows>
      {more > 0 && (
        <Button variant="text" wide onClick={() => setShown(shown + shownAtOnce)}>
          {context.texts.t('more', { count: more })}
        </Button>
      )}
    </div>
  );
}

function focusRow(list: HTMLElement | null, place: number): void {
  list?.querySelectorAll<HTMLElement>('.row')[place]?.focus({ preventScroll: true });
}
