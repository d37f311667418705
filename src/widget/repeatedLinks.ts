/** Opens a deep link that is clicked again: the address has its route already, so browsers tell no change of it. */
export function watchRepeatedLinks(open: (route: string) => void): () => void {
  const watch = new AbortController();
  document.addEventListener(
    'click',
    (event) => {
      const { defaultPrevented, metaKey, ctrlKey, shiftKey } = event;
      if (defaultPrevented || metaKey || ctrlKey || shiftKey) return;
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      const [, route] = location.hash.split('#counterbell/');
      if (route && link?.href === location.href) open(route);
    },
    { signal: watch.signal },
  );
  return () => watch.abort();
}
