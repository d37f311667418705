const spelling = /[\p{Script=Latin}\p{Script=Bopomofo}]/u;
const ideographic = /^(?:zh|ja)\b/u;

/**
 * Whether what an input method is composing already says something: kana and Hangul do; pinyin, romaji and zhuyin on
 * their way to another script do not. Keyboards of phones compose plain Latin words too, letter by letter, so those
 * say something unless the shopper reads Chinese or Japanese.
 */
export function isReadable(composed: string, locale: string): boolean {
  return !spelling.test(composed) || ![locale, ...navigator.languages].some((one) => ideographic.test(one));
}
