import { expect, test } from 'vitest';
import { tidyEmail, tidyNumber, tidyPhone, tidyPostalCode } from './tidy.ts';

test.for(['ZZ-20418', 'zz 20418', '#20418', ' ２０４１８ ', '٢٠٤١٨', 'zz–२०४१८'])(
  'a shopper may write %s',
  (typed) => {
    expect(tidyNumber(typed)).toBe('ZZ20418');
  },
);

test('what differs stays different', () => {
  expect(tidyNumber('ZZ-20419')).not.toBe(tidyNumber('ZZ-20418'));
  expect(tidyNumber('AB-20418')).toBe('AB20418');
  expect(tidyEmail(' Noor@Bakker.Example')).toBe('noor@bakker.example');
  expect(tidyPostalCode('2011 px')).toBe('2011PX');
  expect(tidyPhone('+31 6 1955 5010')).toBe(tidyPhone('06-19555010'));
});
