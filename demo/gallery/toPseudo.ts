const accented = new Map(
  Object.entries({
    ...{
      a: 'á',
      c: 'ç',
      e: 'é',
      g: 'ğ',
      i: 'í',
      l: 'ł',
      n: 'ñ',
      o: 'ö',
      r: 'ř',
      s: 'š',
      t: 'ť',
      u: 'ü',
      y: 'ý',
      z: 'ž',
    },
    ...{ A: 'Á', C: 'Ç', E: 'É', I: 'Í', L: 'Ł', N: 'Ñ', O: 'Ö', S: 'Š', T: 'Ť', U: 'Ü', Y: 'Ý', Z: 'Ž' },
  }),
);

/** By how much a text grows: German and Finnish are rarely longer. */
const growth = 0.4;

/**
 * A text as a longer language might have it, still readable: accents, two fifths more letters, and brackets that show
 * where it begins and ends. Slots such as `{{count}}` stay as they are.
 */
export function toPseudo(text: string): string {
  const parts = text.split(/(\{\{.*?\}\})/gu);
  const words = parts.map((part, index) => (index % 2 === 1 ? part : accent(part)));
  const letters = parts.filter((_, index) => index % 2 === 0).join('').length;
  const more = Array.from({ length: Math.ceil((letters * growth) / 5) }, () => 'löñğ').join(' ');
  return `[${words.join('')}${more && ` ${more}`}]`;
}

function accent(part: string): string {
  return [...part].map((letter) => accented.get(letter) ?? letter).join('');
}
