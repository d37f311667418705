/** An order number as it is compared: letters and Latin digits only, with the shop's ZZ in front. */
export function tidyNumber(text: string): string {
  const tidied = latinDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(/[^A-Z\d]/gu, '');
  return /^\d+$/u.test(tidied) ? `ZZ${tidied}` : tidied;
}

/** An e-mail address as it is compared. */
export function tidyEmail(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}

/** A postal code as it is compared. */
export function tidyPostalCode(text: string): string {
  return latinDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replaceAll(/[^A-Z\d]/gu, '');
}

/** A telephone number as it is compared: its last nine digits, which the country code and a leading 0 do not change. */
export function tidyPhone(text: string): string {
  return latinDigits(text.normalize('NFKC')).replaceAll(/\D/gu, '').slice(-9);
}

/** Digits of any script as 0 to 9: Unicode keeps each script's ten in a row, starting at its zero. */
function latinDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++;
    return String(before % 10);
  });
}
