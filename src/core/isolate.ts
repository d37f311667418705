import { directionOf } from './locales.ts';

/**
 * Keeps a value in a sentence of that language from turning the words around it, by FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE (Unicode UAX #9): in languages that run from right to left every value with letters, in the others
 * one with letters that do. What is isolated already, such as a list or a sentence of ours, runs as its sentence does.
 */
export function isolateIn(locale: string): <Value>(value: Value) => Value | string {
  const turning =
    directionOf(locale) === 'rtl' ? /^[^\u2068]*\p{L}[^\u2068]*$/u : /^[^\u2068]*[\u0590-\u08FF][^\u2068]*$/;
  return (value) => (typeof value === 'string' && turning.test(value) ? `\u2068${value}\u2069` : value);
}
