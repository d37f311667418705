import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readModules, type SourceModule } from './sourceModules.ts';

const modules = ['src', 'demo', 'test'].flatMap((folder) => readModules(folder));

function exportedNames({ path, text }: SourceModule): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false);
  return source.statements.flatMap((statement) => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    }
    return isNamed(statement) && statement.name !== undefined ? [statement.name.text] : [];
  });
}

function isNamed(
  statement: ts.Statement,
): statement is
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

/** A component, class or type, or a function by the house's verbs: the file must say exactly what it exports. */
const saysItsExport = (name: string) =>
  /^[A-Z]/.test(name) || /^(?:create|define|use|is|can|has|render)[A-Z]/.test(name);

test('a file that is named like an export has that export, or makes it', () => {
  const misnamed = modules
    .filter((module) => {
      const name = nameOf(module.path);
      const exported = exportedNames(module);
      return saysItsExport(name) && !exported.includes(name) && !exported.includes(`create${name}`);
    })
    .map(({ path }) => path);
  expect(misnamed).toEqual([]);
});

test('no folder is a drawer for things that have no place', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|common|lib|libs|hooks|types|constants|misc|shared)\//;
  expect(modules.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
});

const nameOf = (path: string) => basename(path).replace(/\..*$/, '');
