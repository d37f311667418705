/** Moves the focus to the row above or below with the arrow keys. */
export function walkRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLAnchorElement)) return;
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll('a') ?? [])];
  rows[rows.indexOf(event.currentTarget) + step]?.focus();
  event.preventDefault();
}
