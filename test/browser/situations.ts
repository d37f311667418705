import { addDays, shopDay } from '#server/shopTime.ts';

/** What the panel says of one order of demo/server/seed/README.md. */
export interface SeededSituation {
  readonly number: string;
  readonly email: string;
  readonly headline: RegExp;
  /** Where the carrier's link leads to; null where there is nothing to follow. */
  readonly carrier: string | null;
  /** Names of what can be done, in order. */
  readonly actions: readonly string[];
}

const report = ['Report a problem'];
const stillHere = ['Ask to cancel', 'Ask to change the address', ...report];
const returnToo = ['Return or exchange', ...report];

/** A day so many days from now by the shop's calendar, as the panel writes it: `Sat 14 Nov`. */
function day(offset: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).formatToParts(new Date(addDays(shopDay(new Date()), offset)));
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('weekday')} ${part('day')} ${part('month')}\\w*`;
}

const rows: readonly (readonly [string, string, string, string | null, readonly string[]])[] = [
  ['ZZ-20418', 'noor@bakker.example', 'Arriving tomorrow, 14:15–16:15', 'jouw.postnl.nl', report],
  ['ZZ-20433', 'noor@bakker.example', 'We’re getting your order ready', null, stillHere],
  ['ZZ-20399', 'noor@bakker.example', 'Refunded in part', 'jouw.postnl.nl', returnToo],
  ['ZZ-20173', 'noor@bakker.example', `Delivered ${day(-22)}`, 'jouw.postnl.nl', returnToo],
  ['ZZ-20061', 'noor@bakker.example', `Delivered ${day(-58)}`, 'jouw.postnl.nl', report],
  ['ZZ-20431', 'joost@vermeer.example', 'We’re getting your order ready', null, stillHere],
  ['ZZ-20425', 'joost@vermeer.example', `Arriving ${day(2)}`, 'www.dhl.com', report],
  ['ZZ-20427', 'amira@haddad.example', 'Out for delivery, 17:30–21:30', 'jouw.postnl.nl', report],
  ['ZZ-20388', 'amira@haddad.example', `Delivered ${day(-14)}`, 'jouw.postnl.nl', returnToo],
  ['ZZ-20421', 'li@wei.example', `Ready to collect until ${day(5)}`, 'jouw.postnl.nl', report],
  ['ZZ-20095', 'li@wei.example', `Delivered ${day(-71)}`, 'jouw.postnl.nl', report],
  ['ZZ-20415', 'elke@peeters.example', `Delayed, ${day(2)} at the latest`, 'tracking.dpd.de', report],
  ['ZZ-20410', 'elke@peeters.example', `Delivered ${day(-4)}`, 'jouw.postnl.nl', returnToo],
  ['ZZ-20408', 'tom@fischer.example', 'This parcel is lost', 'www.dhl.com', report],
  ['ZZ-20411', 'tom@fischer.example', `Cancelled ${day(-8)}`, null, report],
  ['ZZ-20396', 'sara@deboer.example', `Pre-order, leaves ${day(20)}`, null, stillHere],
  ['ZZ-20413', 'sara@deboer.example', 'We can’t see where this is; the shop can', 'tracking.dpd.de', report],
  ['ZZ-20429', 'sara@deboer.example', 'Delivered', null, report],
  ['ZZ-20401', 'reto@amrein.example', 'In customs', 'www.ups.com', report],
  ['ZZ-20423', 'hugo@jansen.example', 'Next try tomorrow', 'jouw.postnl.nl', report],
  ['ZZ-20432', 'hugo@jansen.example', 'Waiting for your payment', null, stillHere],
  ['ZZ-20430', 'mina@ozdemir.example', 'The carrier is waiting for your parcel', 'www.dhl.com', report],
  ['ZZ-20404', 'mina@ozdemir.example', 'Refused at the door', 'jouw.postnl.nl', report],
];

/** Every order of the demo with what its shopper reads first, in the order of the README. */
export const seededSituations: readonly SeededSituation[] = rows.map(
  ([number, email, headline, carrier, actions]) => ({
    number,
    email,
    headline: new RegExp(`^${headline}$`, 'u'),
    carrier,
    actions,
  }),
);
