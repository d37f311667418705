import { Group } from '#ui/Group.tsx';
import { isIconName } from '#ui/icons.ts';
import { Row, Rows } from '#ui/Rows.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import type { AnswersLibrary } from './AnswersLibrary.ts';
import { ArticleIndex } from './ArticleIndex.tsx';
import type { AnswersIndex } from './contract.ts';
import { Written } from './Written.tsx';

interface TopicsProps {
  readonly context: AnswersContext;
  readonly library: AnswersLibrary;
}

/** All topics, for a shopper who has no words yet. */
export function Topics({ context, library }: TopicsProps) {
  return (
    <ArticleIndex context={context} library={library}>
      {(index) => (
        <Group title={context.texts.t('topics')}>
          <TopicRows context={context} index={index} />
        </Group>
      )}
    </ArticleIndex>
  );
}

interface TopicRowsProps {
  readonly context: AnswersContext;
  readonly index: AnswersIndex;
}

/** One row per topic that has answers, with how many. */
export function TopicRows({ context, index }: TopicRowsProps) {
  return (
    <Rows lead>
      {index.categories.map(({ id, title, icon, locale = index.locale }) => {
        const count = index.articles.filter(({ categoryId }) => categoryId === id).length;
        return (
          count > 0 && (
            <Row
              key={id}
              icon={icon && isIconName(icon) ? icon : 'file'}
              title={<Written locale={locale}>{title}</Written>}
              subtitle={context.texts.t('count', { count })}
              onClick={() => context.open(`answers/category/${id}`)}
            />
          )
        );
      })}
    </Rows>
  );
}
