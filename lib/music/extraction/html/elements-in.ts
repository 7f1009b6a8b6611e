import type { HtmlNode } from '@/lib/vendors/html';

/** Every element inside another one, in the document's order, at most so many. */
export function* elementsIn(node: HtmlNode, most = 250_000): Generator<HtmlNode> {
  const waiting = [...node.children].reverse();
  for (let count = 0; waiting.length > 0 && count < most; ) {
    const next = waiting.pop();
    if (next === undefined || typeof next === 'string') continue;
    count += 1;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}
