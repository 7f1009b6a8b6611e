import type { HtmlNode } from '@/lib/vendors/html';
import { elementsIn } from './elements-in';

export interface EmbeddedJson {
  readonly json: unknown;
  readonly isLinked: boolean;
  /** Which script it is. */
  readonly where: string;
}

const most = 60;
const mostVariables = 40;

/** JSON that a document carries in its scripts: for search engines, for its own scripts, or set as a variable. */
export function embeddedJson(document: HtmlNode): EmbeddedJson[] {
  const found: EmbeddedJson[] = [];
  for (const node of elementsIn(document)) {
    if (node.tag !== 'script' || node.attributes.has('src') || found.length >= most) continue;
    const type = node.attributes.get('type')?.toLowerCase() ?? '';
    const text = node.children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim();
    const id = node.attributes.get('id');
    const where = id ? `script#${id.slice(0, 60)}` : type ? `script[type="${type.slice(0, 60)}"]` : 'script';
    if (/json/.test(type)) {
      const json = parsed(text.replace(/^\s*(<!\[CDATA\[|\/\*.*?\*\/|<!--)|(\]\]>|-->)\s*$/gs, ''));
      if (json !== undefined) found.push({ json, isLinked: type.includes('ld+json'), where });
    } else if (type === '' || /javascript|module/.test(type)) {
      for (const { name, json } of assigned(text))
        found.push({ json, isLinked: false, where: `${where} ${name}` });
    }
  }
  return found;
}

/** `window.state = {…};` and `const tracks = […]` where what stands there is JSON. */
function* assigned(script: string): Generator<{ name: string; json: unknown }> {
  let count = 0;
  let after = 0;
  for (const { index, 0: sign } of script.matchAll(/[=:]\s{0,20}(?=[[{]\s{0,20}["{[\]}])/g)) {
    if (index < after) continue;
    count += 1;
    if (count > mostVariables) return;
    const from = index + sign.length;
    const end = endOf(script, from);
    const json = end === null ? undefined : parsed(script.slice(from, end));
    if (json === undefined || end === null) continue;
    after = end;
    const name = /[\w$.]+\s*$/.exec(script.slice(Math.max(0, index - 60), index))?.[0].trim();
    yield { name: name ?? '', json };
  }
}

/** Where the bracket that opens at a place is closed. */
function endOf(text: string, from: number): number | null {
  let open = 0;
  let isInText = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (isInText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '{' || letter === '[') open += 1;
    else if (letter === '}' || letter === ']') {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
