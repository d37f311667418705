import type { Localized } from '#server/localized.ts';

/** A text in the three languages of the shop. */
export function words(en: string, nl: string, zh: string): Localized {
  return { en, nl, 'zh-CN': zh };
}

/** What carriers report, in words a shopper understands. */
export const eventTexts = {
  labelMade: words(
    'Label made, not yet scanned by the carrier',
    'Label gemaakt, nog niet gescand door de vervoerder',
    '已生成面单，承运商尚未扫描',
  ),
  packed: words('Packed in our workshop', 'Ingepakt in ons atelier', '已在工坊打包'),
  handedOver: words('Handed to the carrier', 'Overgedragen aan de vervoerder', '已交给承运商'),
  sorted: words('Sorted at the depot', 'Gesorteerd in het sorteercentrum', '已在分拣中心分拣'),
  outForDelivery: words('With the driver', 'Bij de bezorger', '派送员正在派送'),
  delivered: words('Delivered', 'Bezorgd', '已送达'),
  collected: words('Collected at the pick-up point', 'Opgehaald bij het afhaalpunt', '已在自提点取走'),
  atPickupPoint: words('Ready at the pick-up point', 'Klaar bij het afhaalpunt', '已到自提点，可以取件'),
  nobodyHome: words('Nobody was home', 'Er was niemand thuis', '派送时无人在家'),
  heldByCustoms: words('Held by customs', 'Wordt door de douane bekeken', '海关查验中'),
  delayed: words('Running late', 'Vertraagd', '运输延误'),
  lost: words(
    'The carrier cannot find the parcel',
    'De vervoerder kan het pakket niet vinden',
    '承运商找不到包裹',
  ),
  returning: words('On its way back to the sender', 'Op de terugweg naar de afzender', '正在退回寄件人'),
  refused: words('Not accepted at the door', 'Aan de deur geweigerd', '收件人拒收'),
} as const;

/** Ways the demo's orders were paid. */
export const payments = {
  ideal417: words('iDEAL, account ending 417', 'iDEAL, rekening eindigend op 417', 'iDEAL，账户尾号 417'),
  ideal908: words('iDEAL, account ending 908', 'iDEAL, rekening eindigend op 908', 'iDEAL，账户尾号 908'),
  card4242: words('Visa ending 4242', 'Visa eindigend op 4242', 'Visa 卡尾号 4242'),
  paypal: words('PayPal', 'PayPal', 'PayPal'),
  transfer: words('Bank transfer', 'Overboeking', '银行转账'),
} as const;

/** Why the shop sent money back. */
export const refundReasons = {
  stockCount: words(
    'We had to cancel the Belt Kade: our stock count was wrong, and the last one had already been sold. We’re sorry. You don’t need to do anything.',
    'We moesten de Riem Kade annuleren: onze voorraadtelling klopte niet en de laatste was al verkocht. Het spijt ons. Je hoeft niets te doen.',
    '我们取消了 Belt Kade 皮带：库存数有误，最后一条已经售出。很抱歉。您无需任何操作。',
  ),
  cancelledByYou: words(
    'You cancelled before we packed it',
    'Je annuleerde voordat we het inpakten',
    '打包前您取消了订单',
  ),
  returned: words('You sent the watch strap back', 'Je stuurde de horlogeband terug', '您退回了表带'),
} as const;
