import type { Index } from './Index.ts';
import type { Asked } from './Question.ts';
import { weights as settings } from './weights.ts';

/** How like a question an article's title or any of its keywords is, each as a whole: Dice's coefficient of their words. */
export function likenessOf(article: number, asked: readonly Asked[], worth: number, index: Index): number {
  const { ofArticle, starts } = index.lines;
  let best = 0;
  for (let line = ofArticle[article] ?? 0; line < (ofArticle[article + 1] ?? 0); line++) {
    const likeness = likenessOfLine(starts[line] ?? 0, starts[line + 1] ?? 0, asked, worth, index);
    if (likeness > best) best = likeness;
  }
  return best;
}

function likenessOfLine(
  from: number,
  to: number,
  asked: readonly Asked[],
  worth: number,
  index: Index,
): number {
  const { rarities } = index;
  const { terms, weights } = index.lines;
  let length = 0;
  for (let at = from; at < to; at++) length += ((weights[at] ?? 0) / 255) * (rarities[terms[at] ?? 0] ?? 0);
  let matched = 0;
  for (const one of asked) {
    let certainty = 0;
    for (let at = from; at < to; at++) certainty = Math.max(certainty, one.readings.get(terms[at] ?? 0) ?? 0);
    matched += one.worth * certainty;
  }
  return (2 * matched) / (worth + length + settings.smoothing / Math.log(1 + index.articles));
}
