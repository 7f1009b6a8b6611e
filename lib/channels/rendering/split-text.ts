/**
 * Cuts a text into pieces no longer than `most` UTF-16 units, at the best place there is: between paragraphs, lines,
 * sentences, words; never inside a character. Nothing but white space at the cuts is lost.
 */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const at = bestCut(rest, most);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

const ends = [/\n\n/g, /\n/g, /(?<=[.!?…])\s/g, /\s/g];

function bestCut(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  for (const end of ends) {
    const last = [...head.matchAll(end)].at(-1)?.index;
    // A cut in the first half would leave a crumb.
    if (last !== undefined && last > most / 2) return last;
  }
  const pair = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return pair && most > 1 ? most - 1 : most;
}
