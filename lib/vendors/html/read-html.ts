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

/**
 * A document as a tree, whatever it is: never throws, and of what is absurd (more than 200,000 elements, deeper than 250) it
 * gives as much as is reasonable. Text of scripts is kept, comments are not.
 */
export function readHtml(html: string): HtmlNode {
  const root: Growing = { tag: '', attributes: new Map(), children: [], parent: null };
  let node = root;
  let nodes = 0;
  // What is open below the deepest level has no node of its own.
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (beyond > 0 || depthOf(node) >= deepest) {
          beyond += 1;
          return;
        }
        nodes += 1;
        const child: Growing = {
          tag,
          attributes: new Map(Object.entries(attributes)),
          children: [],
          parent: node,
        };
        node.children.push(child);
        node = child;
        depths.set(child, depthOf(child.parent) + 1);
      },
      onclosetag: () => {
        if (beyond > 0) beyond -= 1;
        else if (node.parent) node = node.parent as Growing;
      },
      ontext: (text) => {
        const last = node.children.at(-1);
        if (typeof last === 'string') node.children[node.children.length - 1] = last + text;
        else node.children.push(text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  const depths = new WeakMap<HtmlNode, number>();
  const depthOf = (of: HtmlNode | null): number => (of && depths.get(of)) ?? 0;
  const piece = 65_536;
  for (let from = 0; from < html.length && nodes < mostNodes; from += piece)
    parser.write(html.slice(from, from + piece));
  parser.end();
  return root;
}
