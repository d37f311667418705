import { tidyOrderNumber } from './tidyOrderNumber.ts';

/** What is known of a shop's order numbers, as far as its pattern and its example bear it out. */
export interface NumberShape {
  readonly example?: string | undefined;
  /** What every number starts with, separator included: `ZZ-`. */
  readonly prefix: string;
  /** How many digits follow; undefined where that may vary. */
  readonly digits?: number | undefined;
  fits(number: string): boolean;
}

/** What is wrong with a number: how many digits too many it has (negative: too few), `shape` where nothing finer can be said truthfully. */
export type NumberFault = 'missing' | 'shape' | number;

/** Learns the shape by asking the pattern about variations of the example; a malformed pattern allows everything. */
export function createNumberShape(example: string | undefined, pattern: string | undefined): NumberShape {
  const expression = compile(pattern);
  const fits = (number: string) => expression?.test(number) ?? number !== '';
  const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/u.exec(tidyOrderNumber(example ?? '')) ?? [];
  if (!expression || !digits || !fits(prefix + digits)) return { example, prefix: '', fits };
  const isPrefixNeeded = prefix !== '' && !fits(digits);
  const isLengthFixed = !fits(prefix + digits.slice(1)) && !fits(`${prefix}${digits}0`);
  return {
    example,
    prefix: isPrefixNeeded ? prefix : '',
    digits: isLengthFixed ? digits.length : undefined,
    fits,
  };
}

/** Adds the prefix or its separator where that alone makes the number fit: `20418` and `ZZ20418` are `ZZ-20418`. */
export function completeNumber(number: string, shape: NumberShape): string {
  if (shape.fits(number)) return number;
  const whole = shape.prefix + digitsAfter(number, shape.prefix);
  return shape.fits(whole) ? whole : number;
}

/** Finds what is wrong with a tidied number; undefined when it fits. */
export function numberFault(number: string, shape: NumberShape): NumberFault | undefined {
  if (number === '') return 'missing';
  if (shape.fits(completeNumber(number, shape))) return undefined;
  const digits = digitsAfter(number, shape.prefix);
  if (shape.digits === undefined || !/^\d+$/u.test(digits) || digits.length === shape.digits) return 'shape';
  return digits.length - shape.digits;
}

/** The letters of the prefix as a shopper names them: `ZZ` of `ZZ-`. */
export function prefixName(shape: NumberShape): string {
  return shape.prefix.replace(/[^\p{L}\p{Nd}]+$/u, '');
}

function digitsAfter(number: string, prefix: string): string {
  const letters = prefix.replace(/\P{L}/gu, '');
  const rest = letters && number.startsWith(letters) ? number.slice(letters.length) : number;
  return rest.replace(/^[^\p{L}\p{Nd}]+/u, '');
}

function compile(pattern: string | undefined): RegExp | undefined {
  if (!pattern) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'iu');
  } catch {
    // A shop's malformed pattern must not keep its shoppers out.
    return undefined;
  }
}
