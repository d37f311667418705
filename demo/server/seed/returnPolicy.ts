import type { Policy } from '#server/returns/policy.ts';
import { words } from './orders/texts.ts';
import { returnMethods, returnResolutions } from './returnChoices.ts';

const reason = (
  id: string,
  label: ReturnType<typeof words>,
  { review = false, isShopsFault = false } = {},
): Policy['reasons'][number] => ({ id, label, review, isShopsFault });

/** How Zadel & Zoon takes things back. */
export const returnPolicy: Policy = {
  windowDays: 30,
  shipWithinDays: 14,
  quoteMinutes: 30,
  currency: 'EUR',
  text: {
    waiting: words(
      'You have {{days}} days from the day your last parcel arrives. That day has not come yet.',
      'Je hebt {{days}} dagen vanaf de dag dat je laatste pakket aankomt. Die dag is er nog niet.',
      '从最后一个包裹送达之日起，您有 {{days}} 天时间。目前还没有开始计算。',
    ),
    running: words(
      'You can return items from this order until {{until}}. That is {{days}} days from the day your last parcel arrived.',
      'Je kunt artikelen uit deze bestelling retourneren tot en met {{until}}. Dat is {{days}} dagen vanaf de dag dat je laatste pakket aankwam.',
      '本订单的商品可以在 {{until}} 之前退货，即最后一个包裹送达后 {{days}} 天内。',
    ),
    closed: words(
      'The {{days}} days for returning items from this order ended on {{until}}. If something is wrong with an item, write to us: stitching is covered for two years.',
      'De {{days}} dagen om artikelen uit deze bestelling te retourneren liepen af op {{until}}. Is er iets mis met een artikel, schrijf ons dan: op het stiksel zit twee jaar garantie.',
      '本订单 {{days}} 天的退货期限已于 {{until}} 结束。如果商品有问题，请联系我们：缝线保修两年。',
    ),
  },
  excluded: [
    { tag: 'final_sale', code: 'final_sale' },
    { tag: 'monogram', code: 'made_to_order' },
    {
      tag: 'opened_care',
      code: 'hygiene',
      text: words(
        'Opened care products can’t come back.',
        'Geopende verzorgingsproducten kunnen niet terug.',
        '已开封的护理产品不能退货。',
      ),
    },
  ],
  reasons: [
    reason('smaller', words('It’s smaller than I expected', 'Het is kleiner dan ik dacht', '比我想的小')),
    reason('larger', words('It’s larger than I expected', 'Het is groter dan ik dacht', '比我想的大')),
    reason('colour', words('The colour looks different', 'De kleur ziet er anders uit', '颜色和图片不一样')),
    reason('damaged', words('It arrived damaged', 'Het kwam beschadigd aan', '收到时已损坏'), {
      review: true,
      isShopsFault: true,
    }),
    reason('wrong_item', words('It’s not what I ordered', 'Het is niet wat ik bestelde', '不是我订的商品'), {
      review: true,
      isShopsFault: true,
    }),
    reason('changed_mind', words('I changed my mind', 'Ik heb me bedacht', '我改变主意了')),
    reason('other', words('Another reason', 'Een andere reden', '其他原因')),
  ],
  resolutions: returnResolutions,
  methods: returnMethods,
  constraints: { oneResolution: true, oneMethod: true },
};
