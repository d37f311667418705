import { expect, test } from 'vitest';
import { readParameters } from './readParameters.ts';

test('a designer who asks for nothing gets the list, in English', () => {
  expect(readParameters('')).toMatchObject({ show: undefined, locale: 'en', theme: 'auto', delayMs: 0 });
});

test('a designer names a state at once, or its screen and state', () => {
  expect(readParameters('?show=order/delivered')).toMatchObject({ show: 'order/delivered' });
  expect(readParameters('?screen=order&state=delivered')).toMatchObject({ show: 'order/delivered' });
  expect(readParameters('?screen=order')).toMatchObject({ show: 'order' });
});

test('a designer chooses theme, direction, language, width, brand and header', () => {
  const search = '?show=home&theme=dark&dir=rtl&locale=nl&width=320&brand=%23A33&hero=bold';
  const look = { theme: 'dark', dir: 'rtl', locale: 'nl', width: 320, brand: '#A33', hero: 'bold' };
  expect(readParameters(search)).toMatchObject(look);
});

test.each([
  ['theme=blue', '“theme” must be auto, light or dark, and is “blue”.'],
  ['width=12', '“width” must be a number of pixels from 240 to 2560, and is “12”.'],
  ['width=9000', '“width” must be a number of pixels from 240 to 2560, and is “9000”.'],
  ['brand=inherit', '“brand” must be a colour such as a33b2c, and is “inherit”.'],
  ['locale=x', '“locale” must be a language tag such as nl or zh-CN, and is “x”.'],
  ['colour=red', 'The gallery knows no “colour”.'],
  ['state=delivered', '“state” needs a “screen”.'],
])('whoever asks for %s reads “%s”', (search, problem) => {
  expect(readParameters(`?${search}`)).toEqual({ problem });
});
