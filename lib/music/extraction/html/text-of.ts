import type { HtmlNode } from '@/lib/vendors/html';

const most = 4_000;
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg']);

/** The words in an element, without those of scripts; at most 4,000 letters. */
export function textOf(node: HtmlNode): string {
  let text = '';
  const waiting: Array<HtmlNode | string> = [...node.children].reverse();
  while (waiting.length > 0 && text.length < most) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (typeof next === 'string') text += next;
    else if (!silent.has(next.tag)) for (const child of [...next.children].reverse()) waiting.push(child);
  }
  return text.slice(0, most);
}
