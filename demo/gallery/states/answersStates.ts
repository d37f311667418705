import { CounterbellError } from '#core/errors.ts';
import { cutOff } from '#gallery/createStage.ts';
import type { GalleryScreen, GalleryState, LiveStage } from '#gallery/Stage.ts';

const trouble = () => new CounterbellError('unavailable');
const field = 'input[role=combobox]';

const search =
  (words: string) =>
  async ({ shopper }: LiveStage): Promise<void> => {
    await shopper.see('.body .row');
    await shopper.type(field, words);
  };

const words = {
  results: { en: 'return', nl: 'terugsturen', 'zh-CN': '退货' },
  slip: { en: 'refnud', nl: 'retuorneren', 'zh-CN': '退货' },
} as const;

const inLanguage = (kind: keyof typeof words, locale: string) =>
  new Map<string, string>(Object.entries(words[kind])).get(locale) ?? words[kind].en;

const searchStates: readonly GalleryState[] = [
  { id: 'topics', title: 'Nothing typed yet', sees: '.row' },
  {
    id: 'results',
    title: 'Answers and things to do',
    act: (stage) => search(inLanguage('results', stage.locale))(stage),
    sees: '[role=option]',
  },
  {
    id: 'second',
    title: 'The arrow keys are on the second',
    async act(stage) {
      await search(inLanguage('results', stage.locale))(stage);
      await stage.shopper.see('[role=option]');
      await stage.shopper.key(field, 'ArrowDown');
    },
    sees: '[role=option]',
  },
  {
    id: 'slip',
    title: 'With a slip of the pen',
    act: (stage) => search(inLanguage('slip', stage.locale))(stage),
    sees: '[role=option]',
  },
  { id: 'number', title: 'An order number', act: search('ZZ-20418'), sees: '[role=option]' },
  { id: 'none', title: 'Nothing found', act: search('xqzvw'), sees: '.ask' },
  {
    id: 'unclear',
    title: 'Nothing that surely answers it',
    act: search('does the umbrella stand fit a hallway'),
    sees: '.ask, .strip, [role=option]',
  },
  {
    id: 'loading',
    title: 'Typed before the answers are there',
    prepare: ({ gate }) => gate.close('answers.index', 'never'),
    act: ({ shopper }) => shopper.type(field, 'strap'),
    sees: '.skeletons',
  },
  {
    id: 'failed',
    title: 'The answers do not come',
    prepare: ({ gate }) => gate.close('answers.index', trouble()),
    act: ({ shopper }) => shopper.type(field, 'strap'),
    sees: '.state',
  },
];

const articleStates: readonly GalleryState[] = [
  { id: 'read', title: 'Being read', sees: '.prose' },
  {
    id: 'helpful',
    title: 'It helped',
    act: ({ shopper }) => shopper.press('.helpful .btn'),
    sees: '.notice',
  },
  {
    id: 'missing',
    title: 'It did not help: what was missing',
    act: ({ shopper }) => shopper.press('.helpful .btn', 1),
    sees: '.missing',
  },
  {
    id: 'rating-failed',
    title: 'What the shopper thinks of it was refused',
    prepare: ({ gate }) => gate.close('answers.rate', new CounterbellError('rejected')),
    act: ({ shopper }) => shopper.press('.helpful .btn'),
    sees: '.rating .notice',
  },
  {
    id: 'rating-kept',
    title: 'What the shopper thinks of it waits',
    async act({ shopper, goOffline }) {
      await shopper.see('.helpful');
      goOffline();
      await shopper.press('.helpful .btn');
    },
    sees: '.notice .link',
  },
  {
    id: 'failed',
    title: 'The shop has trouble',
    prepare: ({ gate }) => gate.close('answers.article', new CounterbellError('unavailable')),
    sees: '.state',
  },
  { id: 'gone', title: 'No such answer', route: 'article/gone', sees: '.state' },
  {
    id: 'offline',
    title: 'Without a connection',
    prepare: cutOff,
    sees: '.state',
  },
  {
    id: 'loading',
    title: 'On its way',
    prepare: ({ gate }) => gate.close('answers.article', 'never'),
    sees: '.skeletons',
  },
];

const topicStates: readonly GalleryState[] = [
  { id: 'all', title: 'All topics', route: 'answers/categories', sees: '.row' },
  { id: 'one', title: 'The answers of one', route: 'answers/category/returns', sees: '.row' },
  { id: 'gone', title: 'No such topic', route: 'answers/category/gone', sees: '.state' },
  {
    id: 'failed',
    title: 'The shop has trouble',
    prepare: ({ gate }) => gate.close('answers.index', trouble()),
    route: 'answers/categories',
    sees: '.state',
  },
  {
    id: 'loading',
    title: 'On their way',
    prepare: ({ gate }) => gate.close('answers.index', 'never'),
    route: 'answers/categories',
    sees: '.skeletons',
  },
];

/** Search, topics and articles. */
export const answersScreens: readonly GalleryScreen[] = [
  {
    id: 'search',
    title: 'Search',
    shows: ['features/answers/SearchScreen', 'features/answers/AnswersScreen'],
    states: searchStates.map((state) => ({ route: 'answers', ...state })),
  },
  { id: 'topics', title: 'Topics', shows: ['features/answers/TopicScreen'], states: topicStates },
  {
    id: 'article',
    title: 'Article',
    shows: ['features/answers/ArticleScreen'],
    states: articleStates.map((state) => ({ route: 'article/return-window', ...state })),
  },
];
