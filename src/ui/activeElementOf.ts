/** The element that holds the focus in the same document or shadow root; the document itself only sees the host. */
export function activeElementOf(node: Node): HTMLElement | undefined {
  const root = node.getRootNode();
  if (!('activeElement' in root)) return undefined;
  return root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
}
