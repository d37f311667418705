import type { Example } from './Example.ts';

const params = { articleId: 'return-window' };
const link = { id: 'return-window', title: 'How long do I have to return something?' };

export const exampleAnswers: Readonly<Record<string, Example>> = {
  getShop: {
    answer: {
      contract: '1',
      name: 'Zadel & Zoon',
      timeZone: 'Europe/Amsterdam',
      country: 'NL',
      city: 'Haarlem',
      imageHosts: ['images.shop.example'],
      features: {
        answers: { popular: [link], count: 48 },
        orders: {
          credentials: ['number_email', 'number_postal_code', 'number_phone'],
          numberExample: 'ZZ-20418',
          numberPattern: 'ZZ-?\\d{5}',
          list: true,
        },
        returns: { windowDays: 30 },
        contact: {
          channels: [
            { id: 'conversation', type: 'conversation', replyMinutes: 5 },
            { id: 'phone', type: 'phone', address: '+31235550142' },
          ],
          hours: { week: [{ day: 1, from: '09:00', to: '17:30' }] },
        },
      },
    },
  },
  listArticles: {
    answer: {
      locale: 'en',
      categories: [{ id: 'returns', title: 'Returns and exchanges', icon: 'undo' }],
      articles: [
        {
          id: link.id,
          categoryId: 'returns',
          title: link.title,
          summary: '30 days from the day your parcel arrives.',
          keywords: ['send back', 'deadline'],
          text: 'You have 30 days from the day your parcel arrives.',
          products: [],
        },
      ],
    },
  },
  getArticle: {
    params,
    answer: {
      id: link.id,
      locale: 'en',
      categoryId: 'returns',
      categoryTitle: 'Returns and exchanges',
      title: link.title,
      html: '<p>You have <strong>30 days from the day your parcel arrives</strong>.</p>',
      updatedOn: '2026-11-03',
      related: [{ id: 'refund-when', title: 'When will I see my refund?' }],
    },
  },
  rateArticle: { params, body: { helpful: false, comment: 'It does not say what happens at Christmas.' } },
};
