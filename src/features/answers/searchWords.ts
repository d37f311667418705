/** One word of a text, folded for comparison, and where it stands in the text (UTF-16 units, end exclusive). */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** How much it says: 1, and a quarter for single Chinese characters and what every question has. */
  readonly weight: number;
}

const lightWeight = 0.25;

// Weighed down rather than removed: with fifty articles, rarity alone cannot tell them from words that mean something.
const lightWords: ReadonlySet<string> = new Set(
  [
    'a an and any are at be been but by can could did do does for from get got had has have how i if in is it its me my',
    'of on or our should so that the them there they this to up was we what when where which who why will with would you',
    'your im ive dont',
    'aan al als bij dan dat de der die dit doe door een en er gaat ge geen had heb hebben hebt heeft het hier hij hoe hun',
    'ik in is ja je jij jou jouw jullie kan kun kunnen maar me mij mijn moet na naar nu of om ons op over te tot u uit uw',
    'van voor waar waarom wanneer was wat we welk welke wie wij wil word worden wordt zij zijn zo',
    '的 了 吗 呢 吧 啊 是 我 你 您 我们 你们 可以 能 要 会 有 在 和 与 就 也 都 怎么 怎样 如何 什么 哪里 哪儿 哪 几 多少 请问 想 这 那 个',
  ].flatMap((line) => line.split(' ')),
);

const ideographs = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
// Latin letters glued to Chinese ones are a word of their own; a hyphen joins, as in “pre-order”.
const runs = new RegExp(
  `[${ideographs}]+|(?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+(?:['’‑-](?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
);
const startsIdeographic = new RegExp(`^[${ideographs}]`, 'u');

/** Folds width, case and Latin accents away, so that “Été” is “ete”. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

function word(text: string, start: number, weight = 1): Word {
  const term = foldText(text).replaceAll(/['’‑-]/gu, '');
  return { term, start, end: start + text.length, weight: lightWords.has(term) ? lightWeight : weight };
}

/** Splits a hyphenated word, and keeps it in one piece too: people write “e-mail” and “email”. */
function readLatin(text: string, start: number): Word[] {
  const parts = [...text.matchAll(/[^‑-]+/gu)].map((part) => word(part[0], start + part.index));
  return parts.length > 1 ? [...parts, word(text, start)] : parts;
}

/**
 * Every two neighbouring characters and every single one. Not `Intl.Segmenter`: browsers cut by different dictionaries
 * (Chromium takes 退货 for two words), and shoppers misspell.
 */
function readIdeographs(text: string, start: number): Word[] {
  const characters = [...text.matchAll(/./gu)].map((part) => word(part[0], start + part.index, lightWeight));
  const pairs = characters.slice(1).map((second, index) => {
    const first = characters[index] ?? second;
    const isLight = lightWords.has(first.term) || lightWords.has(second.term);
    return word(text.slice(first.start - start, second.end - start), first.start, isLight ? lightWeight : 1);
  });
  return [...pairs, ...characters];
}

/** Cuts a text into words, in the order of its runs; a word may stand inside another. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index }) =>
    startsIdeographic.test(run) ? readIdeographs(run, index) : readLatin(run, index),
  );
}
