/** Deep links look like `#counterbell/article/return-window`. */
const hashPrefix = '#counterbell/';

/** Opens the panel from the host page's own elements (`data-counterbell="orders"`, or a selector) and from deep links. */
export function watchTriggers(
  selector: () => string | undefined,
  open: (route?: string) => Promise<void>,
  ending: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      const isPlain =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return;
      const own = selector();
      const trigger = event.target.closest(own ? `[data-counterbell],${own}` : '[data-counterbell]');
      if (!trigger) return;
      event.preventDefault();
      void open(trigger.getAttribute('data-counterbell') || undefined);
    },
    { signal: ending },
  );
  const followHash = () => {
    if (location.hash.startsWith(hashPrefix))
      void open(decodeURIComponent(location.hash.slice(hashPrefix.length)));
  };
  addEventListener('hashchange', followHash, { signal: ending });
  followHash();
}
