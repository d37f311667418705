/**
 * Finds the one element a page template promised.
 * @throws when the template and the script disagree, which is a programmer’s mistake.
 */
export function find<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: abstract new (...args: never[]) => Kind,
): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`demo store: the page has no ${kind.name} for ${selector}`);
}

/** Copies the first element inside a template. */
export function copyTemplate(root: ParentNode, selector: string): HTMLElement {
  const content = find(root, selector, HTMLTemplateElement).content.firstElementChild;
  const copy = content?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error(`demo store: the template ${selector} is empty`);
}
