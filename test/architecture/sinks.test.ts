import { expect, test } from 'vitest';
import { readModules } from './sourceModules.ts';

/** What turns a string into markup, code or style; under `trusted-types 'none'` or a strict CSP each one fails or harms. */
const sinks = [
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc|dangerouslySetInnerHTML)\b/,
  /\b(?:parseFromString|createContextualFragment|document\.write(?:ln)?)\b/,
  /\beval\(|\bnew Function\b|javascript:/,
  /\.cssText\b|\bstyle="|setAttribute\(\s*'style'/,
];

test('no shopper’s page is ever handed markup, code or style as a string', () => {
  const uses = readModules('src').flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, index) =>
        sinks.some((sink) => sink.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(uses).toEqual([]);
});

/** Blanks comments, which may well name a sink, and keeps the lines. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}
