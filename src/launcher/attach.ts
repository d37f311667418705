/** Resolves when the page has a body: a tag in the head runs before it. */
export function whenBodyExists(): Promise<void> {
  if (document.body) return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }),
  );
}

/** Puts the host back when a page script removes it; a page that keeps removing it wins after ten times. */
export function keepAttached(host: HTMLElement, ending: AbortSignal): void {
  let timesLeft = 10;
  const observer = new MutationObserver(() => {
    if (host.isConnected || timesLeft-- <= 0) return;
    document.documentElement.append(host);
  });
  observer.observe(document.documentElement, { childList: true });
  ending.addEventListener('abort', () => observer.disconnect());
}
