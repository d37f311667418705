import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCutter } from './createCutter.ts';

/** Reads a text in pieces that end at these places, and puts together what was cut. */
function readInPieces(text: string, ends: readonly number[]): unknown {
  const cutter = createCutter((element) => JSON.parse(element));
  let from = 0;
  for (const end of [...ends.map((end) => end % (text.length + 1)).sort((a, b) => a - b), text.length]) {
    for (const _ of cutter.read(text.slice(from, end))) expect(cutter.lists).not.toEqual([]);
    from = end;
  }
  const around: unknown = JSON.parse(cutter.end());
  if (typeof around !== 'object' || around === null) return around;
  return Object.fromEntries(
    Object.entries(around).map(([name, value]) => [
      name,
      Array.isArray(value) ? cutter.lists[value[0]] : value,
    ]),
  );
}

const objects = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())));
const places = fc.array(fc.nat());
const spaces = fc.constantFrom(undefined, 1, '\t');

test('an object that comes in pieces is the same as one that comes whole', () => {
  fc.assert(
    fc.property(objects, places, spaces, (object, ends, space) => {
      const text = JSON.stringify(object, undefined, space);
      expect(readInPieces(text, ends)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['quotes and brackets in words', String.raw`{"a":["]","\"],[","\\"],"b":[["x,y"],{"c":"}"}]}`],
  ['an empty list', '{"a":[ ],"b":[[]]}'],
  ['names that mean something to JavaScript', '{"__proto__":[1],"constructor":{"a":[2]}}'],
])('%s are what they are, wherever a piece ends', (_, text) => {
  for (let end = 0; end <= text.length; end++) {
    expect(readInPieces(text, [end, end + 1])).toEqual(JSON.parse(text));
  }
});

test('what is no JSON is not taken for any', () => {
  const damaged = fc
    .tuple(objects, fc.nat(), fc.constantFrom('', ',', ']', '}', '"', '{'))
    .map(([object, place, mark]) => {
      const text = JSON.stringify(object);
      const at = place % text.length;
      return text.slice(0, at) + mark + text.slice(at + 1);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      fc.pre(!isJson(text));
      expect(() => readInPieces(text, [])).toThrow();
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
