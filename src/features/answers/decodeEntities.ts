/** HTML's names for U+00A0 to U+00BF in order; like everything up to U+00FF they work without a semicolon too. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest';

/**
 * The rest of what shops and their editors write, and at the end what links are disguised with. Other names stay as
 * they are written: no name but those of "<" and quotes could change what an article's HTML means.
 */
const others =
  'amp&lt<gt>quot"AMP&LT<GT>QUOT"COPY©REG®AEligÆaeligæETHÐethðOslashØoslashøTHORNÞthornþszligßtimes×divide÷' +
  'OEligŒoeligœLstrokŁlstrokłinodotıensp\u2002emsp\u2003thinsp\u2009zwnj\u200czwj\u200dlrm\u200erlm\u200f' +
  'ndash–mdash—lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„dagger†bull•hellip…permil‰prime′Prime″lsaquo‹rsaquo›euro€trade™' +
  "larr←rarr→minus−infin∞ne≠le≤ge≥check✓star☆starf★apos'colon:Tab\tNewLine\n";

/** Combining marks by the ending of a letter's name: eacute is e with U+0301. */
const marks: ReadonlyMap<string, string> = named(
  'grave\u0300acute\u0301circ\u0302tilde\u0303macr\u0304breve\u0306dot\u0307uml\u0308ring\u030adblac\u030b' +
    'caron\u030ccedil\u0327ogon\u0328',
);

const names: ReadonlyMap<string, string> = new Map([
  ...latin1.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...named(others),
]);

function named(list: string): ReadonlyMap<string, string> {
  return new Map(
    [...list.matchAll(/([A-Za-z]+\d*)([\s\S])/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function characterNamed(name: string): string | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  const mark = marks.get(name.slice(1));
  const letter = mark && (name.charAt(0) + mark).normalize('NFC');
  // Where no such letter exists, the mark stays separate.
  return letter?.length === 1 ? letter : undefined;
}

/** What U+0080 to U+009F mean in numeric references (windows-1252), by the HTML standard's table. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function characterOf(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (codePoint === 0 || isSurrogate || !(codePoint <= 0x10ffff)) return '\ufffd';
  if (codePoint >= 0x80 && codePoint <= 0x9f) return windows1252.charAt(codePoint - 0x80);
  return String.fromCodePoint(codePoint);
}

const reference = /&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]*))(;?)(=?)/gi;

/**
 * Decodes HTML's character references once, by the HTML standard's rules.
 * In an attribute a name without its semicolon before "=" is left alone, so that `?a=1&copy=2` stays a query.
 */
export function decodeEntities(text: string, place: 'text' | 'attribute'): string {
  if (!text.includes('&')) return text;
  return text.replace(
    reference,
    (whole, hex: string | undefined, decimal: string | undefined, name: string, semicolon, equals) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16)) + equals;
      if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10)) + equals;
      const character = characterNamed(name);
      const isComplete = semicolon !== '' || (character !== undefined && character <= '\xff');
      const isQuery = !semicolon && equals && place === 'attribute';
      return character === undefined || !isComplete || isQuery ? whole : character + equals;
    },
  );
}
