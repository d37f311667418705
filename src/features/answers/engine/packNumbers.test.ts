import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSlices } from './inSlices.ts';
import { packNumbers, unpackNumbers } from './packNumbers.ts';

test('numbers come back as they were packed, however they go up and down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 0xffffffff })), async (numbers) => {
      expect([...(await inSlices(unpackNumbers(packNumbers(numbers))))]).toEqual(numbers);
    }),
  );
});

test('close numbers take a byte each', () => {
  const numbers = Array.from({ length: 3000 }, (_, at) => at * 3);
  expect(packNumbers(numbers)).toHaveLength(4000);
});
