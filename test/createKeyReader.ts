import ts from 'typescript';
import type { SourceModule } from './architecture/sourceModules.ts';

/**
 * Says which texts some files use: a key is used when it stands in them as a string or as `texts[locale].key`, or when
 * a template there, such as `${kind}Title`, makes it of words that stand in them too.
 */
export function createKeyReader(modules: readonly SourceModule[]): (key: string) => boolean {
  const words = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) words.add(node.text);
    if (ts.isPropertyAccessExpression(node) && ts.isElementAccessExpression(node.expression))
      words.add(node.name.text);
    if (ts.isTemplateExpression(node)) patterns.push(...patternsOf(node));
    ts.forEachChild(node, visit);
  };
  for (const { path, text } of modules) visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext));
  return (key) => words.has(key) || patterns.some((pattern) => isMadeOf(pattern, key, words));
}

function patternsOf({ head, templateSpans }: ts.TemplateExpression): readonly RegExp[] {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return parts.every((part) => /^\w*$/.test(part)) ? [new RegExp(`^${parts.join('(.+)')}$`)] : [];
}

function isMadeOf(pattern: RegExp, key: string, words: ReadonlySet<string>): boolean {
  const [, ...filled] = pattern.exec(key) ?? [];
  return filled.length > 0 && filled.every((word) => words.has(word));
}
