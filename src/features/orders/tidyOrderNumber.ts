/**
 * Writes the digits of any script as 0 to 9. Unicode lays every run of decimal digits (general category Nd) out in
 * order, and its runs begin at code points found by walking back to the first digit.
 */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 0x80) return digit;
    let start = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start--;
    // Mathematical digits follow each other in runs of ten without a gap.
    return String((code - start) % 10);
  });
}

/** Reads an order number as it was meant: `# zz–２０４１８` is `ZZ-20418`. */
export function tidyOrderNumber(typed: string): string {
  return latinDigits(typed.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[#\s\p{Cf}]/gu, '')
    .toUpperCase();
}

/** Reads an e-mail address as it was meant: without spaces around it, in lower case, full-width signs made plain. */
export function tidyEmail(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/。/gu, '.')
    .trim()
    .toLowerCase();
}

/** Reads a postal code as it was meant: upper case, one space at most between its parts. */
export function tidyPostalCode(typed: string): string {
  return latinDigits(typed.normalize('NFKC')).replace(/\s+/gu, ' ').trim().toUpperCase();
}

/** Reads a phone number as it was meant: digits, and a plus in front where there was one. */
export function tidyPhone(typed: string): string {
  const plain = latinDigits(typed.normalize('NFKC')).trim();
  return (plain.startsWith('+') ? '+' : '') + plain.replace(/\D/gu, '');
}
