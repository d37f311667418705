import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Screen } from '#ui/Screen.tsx';
import { StateView } from '#ui/StateView.tsx';
import type { AnswersContext } from './AnswersContext.ts';
import { answersLibrary } from './AnswersLibrary.ts';
import { ArticleIndex } from './ArticleIndex.tsx';
import { ArticleRows } from './ArticleRows.tsx';
import { TopicRows } from './Topics.tsx';
import { Written } from './Written.tsx';

interface AllTopicsScreenProps {
  readonly context: AnswersContext;
}

/** All topics with how many answers each has. */
export function AllTopicsScreen({ context }: AllTopicsScreenProps) {
  return (
    <Screen title={context.texts.t('all')}>
      <ArticleIndex context={context} library={answersLibrary(context)}>
        {(index) => (
          <Card>
            <TopicRows context={context} index={index} />
          </Card>
        )}
      </ArticleIndex>
    </Screen>
  );
}

interface TopicScreenProps {
  readonly context: AnswersContext;
  readonly id: string;
}

/** The answers of one topic. */
export function TopicScreen({ context, id }: TopicScreenProps) {
  const { texts } = context;
  const library = answersLibrary(context);
  const index = library.index.current.value.value;
  const topic = index?.categories.find((category) => category.id === id);
  const title = topic && <Written locale={topic.locale ?? index?.locale}>{topic.title}</Written>;
  return (
    <Screen title={title ?? texts.t('answers')}>
      <ArticleIndex context={context} library={library}>
        {({ articles, locale }) =>
          topic ? (
            <Card>
              <ArticleRows
                context={context}
                articles={articles.filter(({ categoryId }) => categoryId === id)}
                locale={locale}
              />
            </Card>
          ) : (
            <StateView icon="find" title={texts.t('goneTopicTitle')} text={texts.t('goneTopicText')}>
              <Button icon="search" onClick={() => context.open('answers')}>
                {texts.t('searchAll')}
              </Button>
            </StateView>
          )
        }
      </ArticleIndex>
    </Screen>
  );
}
