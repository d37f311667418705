import { expect, test } from 'vitest';
import { drawQrCode } from './qrCode.ts';

test('a QR code has a quiet zone of four modules and the three corners a scanner looks for', async () => {
  const { size, bars, path } = await drawQrCode('ZZ:RETURN:ZR-5512');
  expect(Math.min(...bars.map(({ x }) => x))).toBe(4);
  expect(Math.max(...bars.map(({ x, width }) => x + width))).toBe(size - 4);
  expect(bars[0]).toEqual({ x: 4, y: 4, width: 7 });
  expect(bars).toContainEqual({ x: size - 11, y: 4, width: 7 });
  expect(bars).toContainEqual({ x: 4, y: size - 5, width: 7 });
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
});

test('a text too long for a QR code is refused', async () => {
  await expect(drawQrCode('x'.repeat(3000))).rejects.toThrow();
});
