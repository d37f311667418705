import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs what the launcher says into one string: every page view pays for these fifteen languages, and an object a
 * language costs twice as much.
 * @param {string} root the repository's folder
 * @returns {import('rollup').Plugin}
 */
export function packedWords(root) {
  return {
    name: 'packed-words',
    transform(code, id) {
      if (id.endsWith('core/locales.ts')) {
        const packed = code.replace(
          /\[\s*("en"[^\]]*)\]/,
          (list) => `${JSON.stringify(JSON.parse(list).join('|'))}.split('|')`,
        );
        return { code: packed, map: null };
      }
      if (!id.endsWith('launcherTexts.ts')) return null;
      const source = readFileSync(join(root, 'src/core/locales.ts'), 'utf8');
      const [, list] = /export const locales = \[(.*?)\]/s.exec(source) ?? this.error('no list of locales');
      const languages = [...list.matchAll(/'([^']+)'/g)].map(([, language]) => language);
      const texts = languages.map((one) =>
        JSON.parse(readFileSync(join(root, `locales/${one}/launcher.json`), 'utf8')),
      );
      const words = ['open', 'failed'].flatMap((key) => texts.map((text) => text[key]));
      return {
        code: `import { locales } from '#core/locales.ts';
          const words = ${JSON.stringify(words.join('|'))}.split('|');
          export const openText = (locale) => words[locales.indexOf(locale)];
          export const failedText = (locale) => words[locales.indexOf(locale) + ${languages.length}];`,
        map: null,
      };
    },
  };
}
