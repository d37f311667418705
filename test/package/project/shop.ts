import { type Adapter, type Counterbell, type CounterbellOptions, createCounterbell } from 'counterbell';

const returnWindow = { id: 'return-window', title: 'How long may I think it over?' };

/** A platform of our own: answers only, from memory. */
const adapter: Adapter = {
  answers: {
    info: async () => ({ popular: [returnWindow], count: 1 }),
    index: async ({ locale }) => ({
      locale,
      categories: [{ id: 'returns', title: 'Returns' }],
      articles: [
        {
          ...returnWindow,
          categoryId: 'returns',
          summary: 'Thirty days.',
          keywords: [],
          text: 'Thirty days.',
        },
      ],
    }),
    article: async ({ id, locale }) => ({
      id,
      locale,
      categoryId: 'returns',
      categoryTitle: 'Returns',
      title: returnWindow.title,
      html: '<p>Thirty days.</p>',
      updatedOn: '2026-11-01',
      related: [],
    }),
    rate: async () => undefined,
  },
};

const options: CounterbellOptions = { adapter, brand: '#1f4b3f', shopName: 'A fresh shop' };
const counterbell: Counterbell = createCounterbell(options);
const stop: () => void = counterbell.on('unread', ({ count }) => console.info(count.toFixed()));
counterbell.on('destroy', stop);
