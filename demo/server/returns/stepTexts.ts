import type { Localized } from '#server/localized.ts';

interface Step {
  readonly title: Localized;
  readonly detail?: Localized;
}

function step(en: string, nl: string, zh: string, detail?: readonly [string, string, string]): Step {
  const title = { en, nl, 'zh-CN': zh };
  if (detail === undefined) return { title };
  return { title, detail: { en: detail[0], nl: detail[1], 'zh-CN': detail[2] } };
}

/** What has happened and what comes next, with the slots `booked`, `decided` and `by` for days in words. */
export const stepTexts = {
  requested: step(
    '{{booked}}: you asked for this return',
    '{{booked}}: je hebt deze retour aangevraagd',
    '{{booked}}：您申请了退货',
  ),
  reviewed: step(
    'Within 1 working day: a person looks at it',
    'Binnen 1 werkdag: iemand van ons kijkt ernaar',
    '1 个工作日内：由真人审核',
    [
      'Keep the item and its box until then. The answer appears here.',
      'Bewaar het artikel en de doos tot die tijd. Het antwoord verschijnt hier.',
      '在此之前请保留商品和包装盒。结果会显示在这里。',
    ],
  ),
  declined: step(
    '{{decided}}: we could not take it back',
    '{{decided}}: we konden het niet terugnemen',
    '{{decided}}：我们无法接受退货',
  ),
  approved: step(
    '{{decided}}: we approved your return',
    '{{decided}}: we hebben je retour goedgekeurd',
    '{{decided}}：退货已通过',
  ),
  booked: step(
    '{{booked}}: your return is booked',
    '{{booked}}: je retour is aangemeld',
    '{{booked}}：退货已登记',
  ),
  cancelled: step('You cancelled this return', 'Je hebt deze retour geannuleerd', '您取消了这次退货', [
    'You can start a new one while the return window is open.',
    'Zolang de retourtermijn loopt, kun je een nieuwe aanmelden.',
    '在退货期限内，您可以重新申请。',
  ]),
  handIn: step(
    'By {{by}}: hand in the parcel',
    'Uiterlijk {{by}}: lever het pakket in',
    '{{by}}前：交寄包裹',
    [
      'Pack the items in the box they came in, or any sturdy one.',
      'Doe de artikelen in de doos waarin ze kwamen, of een andere stevige doos.',
      '用原包装盒或其他结实的盒子装好。',
    ],
  ),
  onItsWay: step('Your parcel is on its way to us', 'Je pakket is naar ons onderweg', '包裹正寄往我们这里'),
  arrived: step(
    'Your parcel has reached our workshop',
    'Je pakket is in ons atelier aangekomen',
    '包裹已到达我们的工坊',
  ),
  checked: step(
    'Within 3 working days of arrival: we check the items',
    'Binnen 3 werkdagen na aankomst: we bekijken de artikelen',
    '收到后 3 个工作日内：我们检查商品',
  ),
  refunded: step(
    'The same day: your money leaves for your account',
    'Dezelfde dag: je geld gaat naar je rekening',
    '同一天：退款汇出到您的账户',
    [
      'Banks take 1 to 5 working days.',
      'Banken doen er 1 tot 5 werkdagen over.',
      '银行需要 1 到 5 个工作日入账。',
    ],
  ),
  credited: step(
    'The same day: your shop credit is ready',
    'Dezelfde dag: je winkeltegoed staat klaar',
    '同一天：店铺余额可以使用',
    ['It is valid for two years.', 'Het is twee jaar geldig.', '有效期两年。'],
  ),
  replaced: step(
    'The same day: we send what you get instead',
    'Dezelfde dag: we versturen wat je ervoor terugkrijgt',
    '同一天：我们寄出更换的商品',
  ),
  paid: step(
    'We take the return shipping from your order’s payment method',
    'De retourkosten schrijven we af via de betaalmethode van je bestelling',
    '退货运费从订单的付款方式扣取',
  ),
  settled: step('This return is settled', 'Deze retour is afgerond', '这次退货已办妥'),
} as const;
