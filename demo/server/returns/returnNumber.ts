import { randomInt } from 'node:crypto';

// Without 0, O, 1, I, L and U: a number is read out over the telephone, and must not spell words.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new return number, such as `RT-7K3QMX`: one of 729 million, so that it cannot be guessed from another. */
export function newReturnNumber(): string {
  return `RT-${Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')}`;
}

/** What the QR code holds, as the carrier's counter reads it. */
export function carrierCode(number: string): string {
  return `PNLRTN:ZADELZOON:${number.replace('RT-', '')}`;
}
