import ts from 'typescript';
import type { SourceModule } from './architecture/sourceModules.ts';

/** The fixed parts of a template string: those of `${kind}Title` are an empty one and `Title`. */
type Parts = readonly string[];

/**
 * Says which texts some files use: a key is used when it stands in them as a string or as `texts[locale].key`, or when
 * templates there, such as `${kind}Title`, make it of words that stand in them too.
 */
export function createKeyReader(modules: readonly SourceModule[]): (key: string) => boolean {
  const words = new Set<string>();
  const templates: Parts[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) words.add(node.text);
    if (ts.isPropertyAccessExpression(node) && ts.isElementAccessExpression(node.expression))
      words.add(node.name.text);
    if (ts.isTemplateExpression(node)) templates.push(partsOf(node));
    ts.forEachChild(node, visit);
  };
  for (const { path, text } of modules) visit(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext));
  // A template with no fixed part could make anything of anything.
  const telling = templates.filter((parts) => parts.some(Boolean));
  const isMade = (word: string, depth: number): boolean =>
    words.has(word) ||
    (depth > 0 && telling.some((parts) => canFill(word, parts, (slot) => isMade(slot, depth - 1))));
  // A word in a slot may itself be made by a template, as `preorderUndated` is for `preorderUndatedTitle`.
  return (key) => isMade(key, 2);
}

function partsOf({ head, templateSpans }: ts.TemplateExpression): Parts {
  return [head.text, ...templateSpans.map(({ literal }) => literal.text)];
}

/** Whether the fixed parts, with fitting words between them, make this word. */
function canFill(
  word: string,
  [first = '', ...others]: Parts,
  isFitting: (slot: string) => boolean,
): boolean {
  if (!word.startsWith(first)) return false;
  const rest = word.slice(first.length);
  if (others.length === 0) return rest === '';
  return Array.from(rest, (_, index) => index + 1).some(
    (end) => isFitting(rest.slice(0, end)) && canFill(rest.slice(end), others, isFitting),
  );
}
