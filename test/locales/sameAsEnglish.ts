interface Same {
  /** File and key. */
  readonly key: string;
  readonly locales: readonly string[];
  readonly why: string;
}

/** Texts that are right although they read as in English, each looked at by somebody who reads both. */
export const sameAsEnglish: readonly Same[] = [
  { key: 'answers no', locales: ['es', 'it'], why: 'the same word' },
  { key: 'common privacy', locales: ['it', 'nl'], why: 'borrowed, and what shops and laws there call it' },
  {
    key: 'contact-home chat',
    locales: ['es', 'it', 'nl', 'pt-BR'],
    why: 'borrowed; nobody says it otherwise',
  },
  {
    key: 'contact email',
    locales: ['fr', 'nl', 'pl', 'pt-BR'],
    why: 'borrowed, written so by the dictionaries',
  },
  { key: 'contact messages', locales: ['fr'], why: 'English has it from French' },
  {
    key: 'contact messenger',
    locales: ['de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'tr', 'zh-CN', 'zh-TW'],
    why: 'a product’s name',
  },
  {
    key: 'contact whatsapp',
    locales: ['de', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt-BR', 'tr', 'zh-CN', 'zh-TW'],
    why: 'a product’s name',
  },
  { key: 'orders pickupHours', locales: ['nl'], why: 'Dutch ‘open’: when the pick-up point is' },
  { key: 'orders sumPaid', locales: ['es', 'fr', 'pt-BR'], why: 'the same word' },
  { key: 'orders waitingDigital', locales: ['de', 'es', 'pt-BR'], why: 'the same word' },
  { key: 'orders waitingService', locales: ['fr'], why: 'English has it from French' },
  { key: 'returns itemCount', locales: ['pt-BR'], why: 'Portuguese ‘item’; its plural is ‘itens’' },
  { key: 'returns rowBonus', locales: ['de', 'fr', 'it', 'pl'], why: 'the same word' },
];
