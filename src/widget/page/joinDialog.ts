/**
 * Where the page shows a modal `<dialog>`, the browser takes all else out of reach, so the widget goes into it, above it;
 * returns what brings the widget back, at the latest when the dialog closes or goes. `onMove` is told of each move.
 */
export function joinDialog(host: HTMLElement, onMove: () => void): () => void {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);
  if (!dialog) return () => undefined;
  const ending = new AbortController();
  const leave = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    host.removeAttribute('popover');
    document.documentElement.append(host);
    onMove();
  };
  // The dialog may scroll, clip or be moved by a transform; a popover in it lies above all that.
  dialog.append(host);
  host.setAttribute('popover', 'manual');
  if ('showPopover' in host) host.showPopover();
  onMove();
  dialog.addEventListener('close', leave, { signal: ending.signal });
  const observer = new MutationObserver(() => host.isConnected || leave());
  observer.observe(document, { childList: true, subtree: true });
  ending.signal.addEventListener('abort', () => observer.disconnect());
  return leave;
}
