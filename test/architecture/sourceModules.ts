import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import * as v from 'valibot';

/** One TypeScript file of ours and what it imports. */
export interface SourceModule {
  /** From the repository's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  readonly specifier: string;
  /** The file of ours it leads to; undefined for a package. */
  readonly path: string | undefined;
}

const root = join(import.meta.dirname, '..', '..');

const { imports: aliases } = v.parse(
  v.object({ imports: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);

/** Every TypeScript file below a folder, tests left out. */
export function readModules(folder: string): readonly SourceModule[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:d|test)\.tsx?$/.test(name))
    .map((name) => readModule(join(folder, name).replaceAll('\\', '/')))
    .sort((one, other) => one.path.localeCompare(other.path));
}

function readModule(path: string): SourceModule {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    specifier: fileName,
    path: pathOf(path, fileName),
  }));
  return { path, text, imports };
}

/** Follows `./x.ts`, and `#core/x.ts` by the `imports` of package.json. */
function pathOf(from: string, specifier: string): string | undefined {
  const file = specifier.replace(/\?.*$/, '');
  if (file.startsWith('.')) return normalize(join(dirname(from), file)).replaceAll('\\', '/');
  for (const [alias, target] of Object.entries(aliases)) {
    const [before = '', after = ''] = alias.split('*');
    if (file.startsWith(before)) {
      return normalize(target.replace('*', file.slice(before.length, file.length - after.length)));
    }
  }
  return undefined;
}
