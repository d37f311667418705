// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { readScriptOptions } from './scriptOptions.ts';

function scriptOf(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}

test('a merchant sets options on the script tag, in settings, or both; the tag wins', () => {
  const script = scriptOf({
    'data-theme': 'dark',
    'data-offset-block': '0',
    'data-page-context': '{"product":"tote"}',
    src: 'x.js',
  });
  expect(readScriptOptions(script, { theme: 'light', hero: 'bold' })).toEqual({
    theme: 'dark',
    hero: 'bold',
    offsetBlock: '0',
    pageContext: '{"product":"tote"}',
  });
});

test.each([[undefined], [null], [7], [[]]])('settings that are %j set nothing', (settings) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(readScriptOptions(scriptOf({ 'data-hero': 'bold' }), settings)).toEqual({ hero: 'bold' });
  expect(readScriptOptions(null, settings)).toEqual({});
  expect(warn).not.toHaveBeenCalled();
});
