import { expect, test } from 'vitest';
import { drawQrCode } from './qrCode.ts';

test('a QR code has a quiet zone of four modules and the three corners a scanner looks for', async () => {
  const { size, path } = await drawQrCode('ZZ:RETURN:ZR-5512');
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/gu)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  const starts = bars.map(([x]) => x ?? 0);
  const ends = bars.map(([x = 0, , width = 0]) => x + width);
  expect(Math.min(...starts)).toBe(4);
  expect(Math.max(...ends)).toBe(size - 4);
  expect(bars[0]).toEqual([4, 4, 7]);
  expect(bars).toContainEqual([size - 11, 4, 7]);
  expect(bars).toContainEqual([4, size - 5, 7]);
});

test('a text too long for a QR code is refused', async () => {
  await expect(drawQrCode('x'.repeat(3000))).rejects.toThrow();
});
