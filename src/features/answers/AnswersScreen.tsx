import type { ScreenProps } from '#core/feature.ts';
import type { AnswersKey } from './AnswersContext.ts';
import { ArticleScreen } from './ArticleScreen.tsx';
import type { AnswersPort } from './port.ts';
import { SearchScreen } from './SearchScreen.tsx';
import { AllTopicsScreen, TopicScreen } from './TopicScreen.tsx';

/** Picks the screen of a route: an article, a topic, all topics, or search. */
export function AnswersScreen({ context, route }: ScreenProps<AnswersPort, AnswersKey>) {
  const [place, id] = route.path;
  if (route.feature === 'article' && place) return <ArticleScreen key={place} context={context} id={place} />;
  if (place === 'category' && id) return <TopicScreen context={context} id={id} />;
  if (place === 'categories' || place === 'category') return <AllTopicsScreen context={context} />;
  return <SearchScreen context={context} isTyping={route.query.get('from') === 'home'} />;
}
