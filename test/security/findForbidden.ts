import type { RichNode } from '#features/answers/richText.ts';
import { allowedTags } from '#features/answers/richTextTags.ts';

const attributes: ReadonlySet<string> = new Set(
  'href src alt title colspan rowspan scope start reversed lang dir width height datetime'.split(' '),
);
const tags: ReadonlySet<string> = new Set(allowedTags);
const link = /^(?:https?:\/\/|mailto:|tel:|#counterbell\/)/;

/** Everything in an article's nodes that is not on the allow-list, in words; empty when all is well. */
export function findForbidden(nodes: readonly RichNode[], imageOrigins: readonly string[]): string[] {
  const found: string[] = [];
  const pending: { node: RichNode; depth: number }[] = nodes.map((node) => ({ node, depth: 1 }));
  let elements = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { depth, node } = next;
    if (typeof node === 'string') continue;
    elements += 1;
    if (depth > 100) found.push(`depth ${depth}`);
    if (!tags.has(node.tag)) found.push(`element ${node.tag}`);
    if (Object.getPrototypeOf(node.attributes) !== null)
      found.push(`prototype of the attributes of ${node.tag}`);
    for (const [name, value] of Object.entries(node.attributes)) {
      if (!attributes.has(name)) found.push(`attribute ${name}`);
      if (name === 'href' && !link.test(value)) found.push(`link ${value}`);
      if (name === 'src' && !imageOrigins.includes(new URL(value).origin)) found.push(`image ${value}`);
    }
    for (const child of node.children) pending.push({ node: child, depth: depth + 1 });
  }
  if (elements > 20_000) found.push(`${elements} elements`);
  return found;
}
