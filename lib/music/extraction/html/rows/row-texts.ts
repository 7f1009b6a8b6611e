import type { HtmlNode } from '@/lib/vendors/html';
import { cleanText } from '../../clean-text';
import { webAddress } from '../../web-address';
import { isPlayControl } from './is-play-control';

export interface RowTexts {
  readonly title: string | null;
  readonly artist: string | null;
  /** What could be an artist beside a title that is known. */
  readonly others: readonly string[];
}

interface Spoken {
  readonly text: string;
  readonly node: HtmlNode;
}

const silent = new Set(['script', 'style', 'svg', 'button', 'template', 'select', 'option', 'audio']);
const nothing = /^([\d\s.:,#/|•·–—-]+|.|download|скачать|play|слушать|listen|share|mp3|new|hot|\+)$/iu;

/**
 * Title and artist of a row whose elements have no telling names, by their order: a link to an artist is the artist; of two
 * texts with a dash between them the first is the artist; else the title comes first.
 */
export function rowTexts(row: HtmlNode, base: string): RowTexts {
  const spoken: Spoken[] = [];
  let line = '';
  const visit = (node: HtmlNode): void => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        line += ` ${child}`;
        const text = cleanText(child);
        if (text && !nothing.test(text))
          spoken.push({ text: text.replace(/^[-–—]\s+|\s+[-–—]$/g, ''), node });
      } else if (!silent.has(child.tag) && !isPlayControl(child)) visit(child);
    }
  };
  visit(row);
  const linked = spoken.find(({ node }) =>
    /artist|singer|performer|author|ispolnitel/i.test(linkOf(node, base)),
  );
  const rest = spoken.filter((one) => one !== linked);
  const others = (linked ? [linked] : rest.length <= 2 ? rest : []).map(({ text }) => text);
  const [one, two] = rest;
  if (!one) return { title: null, artist: null, others };
  if (linked || !two) return { title: one.text, artist: linked?.text ?? null, others };
  const between = line.slice(line.indexOf(one.text) + one.text.length, line.indexOf(two.text));
  const isArtistFirst = /[-–—]/.test(between);
  return isArtistFirst
    ? { title: two.text, artist: one.text, others }
    : { title: one.text, artist: two.text, others };
}

function linkOf(node: HtmlNode, base: string): string {
  for (let up: HtmlNode | null = node, steps = 0; up && steps < 3; up = up.parent, steps += 1)
    if (up.tag === 'a') return URL.parse(webAddress(up.attributes.get('href'), base) ?? '')?.pathname ?? '';
  return '';
}
