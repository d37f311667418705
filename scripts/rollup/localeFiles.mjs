import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const late = '\0late-texts';
const file = '\0locale-';
const call = /createTextLoader\(\{([^}]*)\}\)/g;
const imported = /import\("#locales\/en\/([^"]+)\.json"\)/;
const isOfHome = (name) => name === 'common' || name.endsWith('-home');

/**
 * Finds a text's file by a pattern and not by a map: `locale-<language>[-<feature>]-<hash>.js`, one hash for all. The maps
 * in the sources, which bundlers of the npm module need, would be in the first request, 15 addresses for each namespace.
 * What the home screen says is one file a language.
 * @param {string} root the repository's folder
 * @returns {import('rollup').Plugin}
 */
export function localeFiles(root) {
  const folder = join(root, 'locales');
  const languages = readdirSync(folder).sort();
  const namesIn = (language) =>
    readdirSync(join(folder, language))
      .sort()
      .map((name) => name.replace(/\.json$/, ''));
  const read = (language, name) => JSON.parse(readFileSync(join(folder, language, `${name}.json`), 'utf8'));
  const allOf = (language, names) => Object.fromEntries(names.map((name) => [name, read(language, name)]));
  const hash = createHash('sha256')
    .update(JSON.stringify(languages.map((language) => allOf(language, namesIn(language)))))
    .digest('hex')
    .slice(0, 8);
  const emitted = new Set();
  return {
    name: 'locale-files',
    outputOptions: ({ entryFileNames, ...others }) => ({
      ...others,
      entryFileNames: ({ facadeModuleId }) =>
        facadeModuleId?.startsWith(file) ? `[name]-${hash}.js` : entryFileNames,
    }),
    resolveId: (id) => (id === late || id.startsWith(file) ? id : null),
    load(id) {
      if (id === late) {
        return `export default (part, name) => async (locale) =>
          (await import(\`./locale-\${locale}\${part}-${hash}.js\`)).default[name];`;
      }
      if (!id.startsWith(file)) return null;
      const [language, name] = id.slice(file.length).split(':');
      const names = name === '' ? namesIn(language).filter(isOfHome) : [name];
      return `export default ${JSON.stringify(allOf(language, names))};`;
    },
    transform(code) {
      if (!code.includes('#locales/en/') || !call.test(code)) return null;
      const replaced = code.replace(call, (_, files) => {
        const [, name] = imported.exec(files) ?? this.error('createTextLoader() without a file for en');
        const part = isOfHome(name) ? '' : name;
        if (!emitted.has(part)) for (const language of languages) emit(this, language, part);
        emitted.add(part);
        return `lateTexts(${JSON.stringify(part && `-${part}`)}, ${JSON.stringify(name)})`;
      });
      return { code: `import lateTexts from ${JSON.stringify(late)};\n${replaced}`, map: null };
    },
  };

  function emit(context, language, part) {
    const name = `locale-${language}${part && `-${part}`}`;
    context.emitFile({
      type: 'chunk',
      id: `${file}${language}:${part}`,
      name,
      fileName: `${name}-${hash}.js`,
    });
  }
}
