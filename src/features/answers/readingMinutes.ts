/** Words a minute that adults read silently (Brysbaert 2019), and Chinese or Japanese characters. */
const wordsPerMinute = 238;
const charactersPerMinute = 400;

const ideographs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu;

/** How long an article takes to read, in whole minutes, at least one. */
export function readingMinutes(html: string): number {
  const text = html.replace(/<[^<>]*>/gu, ' ');
  const characters = text.match(ideographs)?.length ?? 0;
  const words = text.replace(ideographs, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}
