import type { Page } from 'playwright-core';

/** Presses Tab until what is called so (of buttons alone, if wished) has the focus. */
export async function tabTo(owner: Page, name: string, onlyButtons = false): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    const [label, text, tag] = await owner.evaluate(() => {
      const one = document.activeElement;
      const labels =
        one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels : null;
      return [
        one?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? '',
        one === document.body ? '' : (one?.textContent ?? ''),
        one?.tagName ?? '',
      ];
    });
    if ((label === name || text?.trim() === name) && (!onlyButtons || tag === 'BUTTON')) return;
    await owner.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to “${name}”`);
}
