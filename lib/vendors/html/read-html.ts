import { Parser } from 'htmlparser2';

export interface HtmlNode {
  readonly tag: string;
  /** Names in lower case; a map, so that no name can be mistaken for something else. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadonlyArray<HtmlNode | string>;
  readonly parent: HtmlNode | null;
}

interface Growing extends HtmlNode {
  readonly children: Array<HtmlNode | string>;
}

const mostNodes = 200_000;
const deepest = 250;
const none: ReadonlyMap<string, string> = new Map();

/**
 * A document as a tree, whatever it is: never throws, and of what is absurd (more than 200,000 elements, deeper than 250) it
 * gives as much as is reasonable. Text of scripts is kept, comments are not.
 */
export function readHtml(html: string): HtmlNode {
  const root: Growing = { tag: '', attributes: none, children: [], parent: null };
  let node = root;
  let nodes = 0;
  let level = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        level += 1;
        // What is open below the deepest level has no node of its own.
        if (level > deepest) return;
        nodes += 1;
        const told = Object.entries(attributes);
        const child: Growing = {
          tag,
          attributes: told.length === 0 ? none : new Map(told),
          children: [],
          parent: node,
        };
        node.children.push(child);
        node = child;
      },
      onclosetag: () => {
        level -= 1;
        if (level < deepest && node.parent) node = node.parent as Growing;
      },
      ontext: (text) => {
        const last = node.children.at(-1);
        if (typeof last === 'string') node.children[node.children.length - 1] = last + text;
        else node.children.push(text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const piece = 65_536;
  for (let from = 0; from < html.length && nodes < mostNodes; from += piece)
    parser.write(html.slice(from, from + piece));
  parser.end();
  return root;
}
