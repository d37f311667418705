import { useEffect, useMemo } from 'preact/hooks';
import { createRemote } from '#core/remote.ts';
import { Card } from '#ui/Card.tsx';
import { Group } from '#ui/Group.tsx';
import { Row, Rows } from '#ui/Rows.tsx';
import type { AnswersCardContext } from './AnswersContext.ts';
import { ArticleRow } from './ArticleRow.tsx';

const shownAtOnce = 4;
// One more for the way to all of them.
const rooms = Array.from({ length: shownAtOnce + 1 }, (_, row) => (
  <div key={row} class="row skeletons" aria-hidden="true">
    <i class="sk m" />
  </div>
));

/**
 * The questions asked most, and the way to all of them. They come with what the panel asked of the shop anyway;
 * without them the way to all answers remains, and its screen says what is wrong.
 */
export function PopularQuestions({ context }: { readonly context: AnswersCardContext }) {
  const { texts } = context;
  const info = useMemo(() => createRemote((signal) => context.info(signal)), [context]);
  useEffect(() => {
    void info.load();
    return info.dispose;
  }, [info]);
  const { state, value } = info.current.value;
  const popular = value?.popular.slice(0, shownAtOnce) ?? [];
  const isAwaited = state === 'loading' && value === undefined;
  return (
    <Group title={texts.t('popular')}>
      <Card>
        <Rows>
          {popular.map((article) => (
            <ArticleRow key={article.id} context={context} article={article} />
          ))}
          {isAwaited ? (
            rooms
          ) : (
            <Row title={texts.t('all')} onClick={() => context.open('answers/categories')} />
          )}
        </Rows>
      </Card>
    </Group>
  );
}
