/** Scrolls the list around a row, and nothing else of the page, until the row is in sight. */
export function bringIntoList(row: HTMLElement | null): void {
  const list = row?.closest('[data-cue-list]');
  if (!row || !list) return;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top + 8;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom + 8;
}
