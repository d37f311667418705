import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRichText } from '#features/answers/richText.ts';
import { findForbidden } from './findForbidden.ts';
import { payloads } from './payloads.ts';

const options = { allowedImageHosts: ['images.shop.example'], pageUrl: 'https://shop.example/help/' };
const imageOrigins = ['https://shop.example', 'https://images.shop.example'];

const forbiddenIn = (html: string) => findForbidden(parseRichText(html, options), imageOrigins);

test('no public attack leaves anything in an article but allowed elements, attributes and addresses', () => {
  expect(payloads).toHaveLength(859);
  const leaks = payloads.flatMap(({ html, id }) => forbiddenIn(html).map((leak) => `${id}: ${leak}`));
  expect(leaks).toEqual([]);
});

const fragment = fc.constantFrom(
  ...'< > / = " \' & ; <!-- --> <!doctype <![CDATA[ ]]> <? <script> </script> <style> <svg> <math> <iframe '.split(
    ' ',
  ),
  ...'<table> <tr> <td> </td> </table> <ul> <li> <p> </p> <b> </b> <a </a> <img <div> </div> <pre> <template> '.split(
    ' ',
  ),
  ...'href= src= onerror= javascript: data: &#x6a; &colon; &Tab; __proto__= constructor= //evil.example x '.split(
    ' ',
  ),
  ' ',
  '\n',
  '\0',
);
const soup = fc
  .array(fc.oneof(fragment, fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

test('no text at all, however malformed, throws or gets past the allow-list', () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (html) => {
      expect(forbiddenIn(html)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

const repeated = [
  '<',
  '<a ',
  '<a b="',
  '<a href=x/',
  '<!--',
  '<p>',
  '<div>a',
  '<b>',
  '<ul><li>',
  '<table><td>a',
  '<div><b>',
  '&#x',
  '<svg>',
  'x<br>',
  '<div>a</div>',
  '</p>',
];

test.each(repeated)('a megabyte of %j is read in time linear in its length, within the limits', (part) => {
  const timeFor = (length: number) => {
    const html = part.repeat(length / part.length);
    const start = performance.now();
    const nodes = parseRichText(html, options);
    const taken = performance.now() - start;
    expect(findForbidden(nodes, imageOrigins)).toEqual([]);
    return taken;
  };
  timeFor(100_000);
  const short = timeFor(100_000);
  // Ten times the text may take ten times as long; quadratic work would take a hundred times. The constant absorbs a busy machine.
  expect(timeFor(1_000_000)).toBeLessThan(short * 30 + 1500);
});

test('text beyond the limits is still shown', () => {
  const deep = JSON.stringify(
    parseRichText(`${'<blockquote>'.repeat(500)}deep${'</blockquote>'.repeat(500)}`, options),
  );
  expect(deep).toContain('deep');
  const long = JSON.stringify(
    parseRichText(`${'<p>x</p>'.repeat(30_000)}<ul><li>the end<script>evil()</script>`, options),
  );
  expect(long).toContain('the end');
  expect(long).not.toContain('evil');
});
