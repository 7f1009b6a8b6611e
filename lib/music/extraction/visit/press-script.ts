/**
 * Presses play in the row that shows a title and an artist (the nth such row). Links are kept from leading away. Whether
 * there was something to press.
 */
export function pressScript(title: string, artist: string, nth: number): string {
  return `((title, artist, nth) => {
    const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
    const controls = 'button,[role=button],a,[class*=play i],[data-play],[title*=play i],[aria-label*=play i]';
    const isPlay = (node) => /(^|[^a-z])(play|listen|слушать|воспроизв)|[▶►⏵⏯]/i.test(
      [node.className?.baseVal ?? node.className, node.title, node.getAttribute('aria-label'), node.dataset?.action,
        node.children.length === 0 ? node.textContent : ''].join(' ').replace(/playlist/gi, ''));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let left = nth;
    for (let text = walker.nextNode(), seen = 0; text && seen < 200000; text = walker.nextNode(), seen += 1) {
      if (!plain(text.data).includes(title)) continue;
      for (let row = text.parentElement, steps = 0; row && row !== document.body && steps < 7; row = row.parentElement, steps += 1) {
        if (artist && !plain(row.textContent).includes(artist)) continue;
        const control = [...row.querySelectorAll(controls)].slice(0, 40).find(isPlay) ?? (isPlay(row) ? row : null);
        if (!control) continue;
        if (left > 0) { left -= 1; break; }
        const stay = (event) => { if (event.target.closest?.('a[href]')) event.preventDefault(); };
        document.addEventListener('click', stay, { capture: true, once: true });
        control.click();
        document.removeEventListener('click', stay, { capture: true });
        return true;
      }
    }
    return false;
  })(${JSON.stringify(title)}, ${JSON.stringify(artist)}, ${nth})`;
}
