import { join } from 'node:path';
import ts from 'typescript';
import { createPrinter, isDerived } from './printDerived.mjs';

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
};

/**
 * Rewrites the bundled `index.d.ts` to what its exports need, with each type that is derived from a schema or from the
 * table of features written out: a merchant reads `number: string` instead of 130 kB of validators, needs no types of our
 * libraries, and compiles sooner. Fails when the two do not mean the same.
 * @param {string} folder of the built file, from which its imports are found
 * @returns {import('rollup').Plugin}
 */
export function leanTypes(folder) {
  return {
    name: 'lean-types',
    generateBundle(_options, bundle) {
      const chunk = bundle['index.d.ts'];
      const whole = { path: join(folder, 'whole.d.ts'), code: chunk.code };
      const program = createProgram([whole]);
      const lean = {
        path: join(folder, 'lean.d.ts'),
        code: write(program.getSourceFile(whole.path), program.getTypeChecker()),
      };
      const differences = compare(whole, lean, join(folder, 'same.ts'));
      if (differences.length > 0)
        this.error(`Types mean something else when written out:\n${differences.join('\n')}`);
      chunk.code = lean.code;
    },
  };
}

/** Files that need not be on disk. */
function createProgram(files) {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const codeOf = new Map(files.map(({ path, code }) => [path, code]));
  host.fileExists = (name) => codeOf.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    codeOf.has(name)
      ? ts.createSourceFile(name, codeOf.get(name), options.target, true)
      : getSourceFile.call(host, name, ...rest);
  return ts.createProgram([...codeOf.keys()], options, host);
}

/** The exports and all they name, in the order of the file. */
function write(file, checker) {
  const declarations = new Map(
    file.statements.flatMap((statement) => namesOf(statement).map((name) => [name, statement])),
  );
  const printDerived = createPrinter(checker, declarations);
  const exported = file.statements.filter(ts.isExportDeclaration).map((statement) => statement.getText());
  const texts = new Map();
  const waiting = exported.flatMap((text) => wordsOf(text, declarations));
  for (const name of waiting) {
    const statement = declarations.get(name);
    if (texts.has(statement)) continue;
    const text = isDerived(statement) ? printDerived(statement) : statement.getFullText().trim();
    texts.set(statement, text);
    waiting.push(...wordsOf(text, declarations));
  }
  const kept = file.statements.flatMap((statement) => texts.get(statement) ?? []);
  return `${[...kept, ...exported].join('\n')}\n`;
}

function namesOf(statement) {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.text);
  }
  if (!ts.isImportDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  const bindings = statement.importClause?.namedBindings;
  if (bindings === undefined) return [];
  return ts.isNamespaceImport(bindings)
    ? [bindings.name.text]
    : bindings.elements.map(({ name }) => name.text);
}

/** The declarations that a piece of code names. */
function wordsOf(text, declarations) {
  const words = [];
  const visit = (node) => {
    const isMember = node.parent?.name === node && !ts.isExportSpecifier(node.parent);
    if (ts.isIdentifier(node) && !isMember && declarations.has(node.text)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('words.d.ts', text, options.target, true));
  return words;
}

/** Each exported type of the one must fit where the other's is asked for, both ways. */
function compare(whole, lean, path) {
  const [, names = ''] = /^export type \{ ([^}]+) \};$/m.exec(lean.code) ?? [];
  const plain = names.split(', ').filter((name) => !new RegExp(`^type ${name}<`, 'm').test(lean.code));
  const probes = plain.map(
    (name) => `export declare let ${name}1: Whole.${name}; export declare let ${name}2: Lean.${name};
${name}1 = ${name}2; ${name}2 = ${name}1;`,
  );
  const code = [
    `import type * as Whole from './whole.js';`,
    `import type * as Lean from './lean.js';`,
    ...probes,
  ].join('\n');
  const program = createProgram([whole, lean, { path, code }]);
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
