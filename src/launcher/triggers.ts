/**
 * Opens the panel from the host page's own elements (`data-counterbell="orders"`, or a selector) and from deep links
 * such as `#counterbell/article/return-window`.
 */
export function watchTriggers(
  selector: string | undefined,
  open: (route?: string) => Promise<void>,
  signal: AbortSignal,
): void {
  const triggers = `[data-counterbell]${selector ? `,${selector}` : ''}`;
  document.addEventListener(
    'click',
    (event) => {
      const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented);
      const trigger =
        isPlain && event.target instanceof Element && event.target.closest<HTMLElement>(triggers);
      if (!trigger) return;
      event.preventDefault();
      void open(trigger.dataset.counterbell);
    },
    { signal },
  );
  const follow = () => {
    const [, route] = location.hash.split('#counterbell/');
    if (route) void open(route);
  };
  addEventListener('hashchange', follow, { signal });
  follow();
}
