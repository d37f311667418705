import type { Policy } from '#server/returns/policy.ts';
import { words } from './orders/texts.ts';

/** What a shopper can have for an item that comes back. */
export const returnResolutions: Policy['resolutions'] = [
  {
    id: 'refund',
    type: 'refund',
    label: words('Money back', 'Geld terug', '退款'),
    detail: words('The way you paid', 'Op de manier waarop je betaalde', '原路退回'),
    promise: words(
      'Within 3 working days of arrival',
      'Binnen 3 werkdagen na aankomst',
      '收到后 3 个工作日内',
    ),
    pays: true,
    review: false,
  },
  {
    id: 'exchange',
    type: 'exchange',
    label: words('Exchange', 'Ruilen', '换货'),
    detail: words(
      'For another colour or size. Joris or Sanne asks you which, and says what it costs or saves.',
      'Voor een andere kleur of maat. Joris of Sanne vraagt je welke, en zegt wat het scheelt.',
      '换另一种颜色或尺寸。Joris 或 Sanne 会询问您的选择，并告知差价。',
    ),
    promise: words('Answer within 1 working day', 'Antwoord binnen 1 werkdag', '1 个工作日内答复'),
    pays: false,
    review: true,
  },
  {
    id: 'store_credit',
    type: 'store_credit',
    label: words('Shop credit', 'Winkeltegoed', '店铺余额'),
    detail: words('Valid for two years', 'Twee jaar geldig', '有效期两年'),
    promise: words(
      'Ready when we receive the parcel',
      'Klaar zodra we het pakket ontvangen',
      '我们收到包裹后即可使用',
    ),
    pays: true,
    review: false,
  },
];

const europe = { BE: 495, DE: 495 };

/** Ways for a parcel to come back, with the fee by country. */
export const returnMethods: Policy['methods'] = [
  {
    id: 'carrier_point',
    type: 'qr',
    label: words('Hand in at a PostNL point', 'Inleveren bij een PostNL-punt', '送到 PostNL 网点'),
    detail: words(
      'No printer needed: show a QR code.',
      'Geen printer nodig: laat een QR-code zien.',
      '无需打印：出示二维码即可。',
    ),
    fees: { NL: 0, ...europe },
    elsewhere: 995,
    hint: words(
      'Show this at any PostNL point. They print the label.',
      'Laat dit bij een PostNL-punt zien. Daar printen ze het label.',
      '在任一 PostNL 网点出示，由他们打印面单。',
    ),
  },
  {
    id: 'collection',
    type: 'pickup',
    label: words('Have it collected', 'Laten ophalen', '上门取件'),
    detail: words(
      'On a weekday between 9:00 and 18:00. The driver brings the label.',
      'Op een werkdag tussen 9.00 en 18.00 uur. De bezorger neemt het label mee.',
      '工作日 9:00–18:00，取件员会带面单。',
    ),
    fees: { NL: 495 },
    elsewhere: null,
    hint: words(
      'Show this to the driver who collects the parcel.',
      'Laat dit zien aan de bezorger die het pakket ophaalt.',
      '向上门取件的人员出示。',
    ),
  },
  {
    id: 'shop',
    type: 'drop_off',
    label: words('Bring it to the shop', 'Naar de winkel brengen', '送到店里'),
    detail: words(
      'Kleine Houtstraat 68, Haarlem.',
      'Kleine Houtstraat 68, Haarlem.',
      '哈勒姆 Kleine Houtstraat 68 号。',
    ),
    fees: { NL: 0 },
    elsewhere: 0,
    hint: words('Show this at the counter.', 'Laat dit aan de toonbank zien.', '在柜台出示。'),
  },
];
