/** Puts all that lies beside the widget out of reach; returns what puts it back in reach. */
export function coverPage(host: HTMLElement): () => void {
  const covered = new Set<HTMLElement>();
  const parent = host.parentElement;
  const cover = () => {
    for (const element of parent?.children ?? []) {
      if (element === host || element === document.head) continue;
      if (!(element instanceof HTMLElement) || element.inert) continue;
      element.inert = true;
      covered.add(element);
    }
  };
  cover();
  // Single-page apps and Turbo put another body in its place.
  const observer = new MutationObserver(cover);
  if (parent) observer.observe(parent, { childList: true });
  return () => {
    observer.disconnect();
    for (const element of covered) element.inert = false;
  };
}
