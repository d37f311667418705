import type { Terms } from './createTerms.ts';
import type { Lines } from './Index.ts';
import type { Reading } from './readTokens.ts';

/** Collects titles and keywords line by line. */
export interface LinesLog {
  add(reading: Reading): void;
  endArticle(): void;
  end(): Lines;
}

const fullWeight = 255;

/** Starts a log of lines. */
export function createLinesLog({ numberOf }: Terms): LinesLog {
  const ofArticle = [0];
  const starts = [0];
  const terms: number[] = [];
  const weights: number[] = [];
  return {
    add({ tokens, meanings }) {
      for (const { forms, weight } of tokens) {
        terms.push(numberOf(forms[0] ?? ''));
        weights.push(Math.round(weight * fullWeight));
      }
      for (const meaning of meanings) {
        terms.push(numberOf(meaning));
        weights.push(0);
      }
      starts.push(terms.length);
    },
    endArticle: () => {
      ofArticle.push(starts.length - 1);
    },
    end: () => ({
      ofArticle: new Uint32Array(ofArticle),
      starts: new Uint32Array(starts),
      terms: new Uint32Array(terms),
      weights: new Uint8Array(weights),
    }),
  };
}
