import type { HtmlNode } from '@/lib/vendors/html';
import { limits } from '../limits';
import type { TrackDraft, TrackList } from '../track-draft';
import { elementsIn } from './elements-in';
import { readRow } from './rows/read-row';
import { wordsOf } from './rows/words-of';

/** What a row may be called beside its name: which one it is, and what happens to it just now. */
const states =
  /^(active|odd|even|first|last|playing|paused|selected|current|hidden|visible|new|hover|open|loaded|is|has|\d+)$/;
const trackish = /^(track|tracks|song|songs|audio|music|mp3|composition|playlist)$/;
const mostRows = 20_000;

/**
 * Lists of tracks among the structures that a document repeats: elements of the same kind in the same kind of place, most of
 * which read like a track. A row by itself counts where its class calls it one.
 */
export function findRows(document: HtmlNode, base: string): TrackList[] {
  const groups = new Map<string, HtmlNode[]>();
  for (const node of elementsIn(document)) {
    if (/^(script|style|head|meta|link|title|br|path|option|body|html)$/.test(node.tag)) continue;
    const place = placeOf(node);
    const group = groups.get(place);
    if (group) group.push(node);
    else groups.set(place, [node]);
  }
  const read = new Set<HtmlNode>();
  const lists: TrackList[] = [];
  let count = 0;
  for (const [path, nodes] of groups) {
    const rows = nodes.slice(0, limits.tracks);
    if (rows.length < 2 && !rows.some(isCalledTrack)) continue;
    if (rows.some((row) => isInside(row, read))) continue;
    count += rows.length;
    if (count > mostRows || lists.length >= limits.lists) break;
    const drafts: TrackDraft[] = rows.flatMap((row) => readRow(row, base) ?? []);
    if (drafts.length === 0 || drafts.length < rows.length / 2) continue;
    for (const row of rows) read.add(row);
    const around = { total: null, isWhole: false, album: null, isLone: false };
    lists.push({ evidence: 'dom', address: 'document', path, drafts, ...around });
  }
  return lists;
}

/** Kind of an element and of the two around it. */
function placeOf(node: HtmlNode): string {
  const around = [node.parent?.parent, node.parent, node].filter((one) => one !== null && one !== undefined);
  return around.map(kindOf).join(' > ').slice(0, 300);
}

function kindOf({ tag, attributes }: HtmlNode): string {
  const classes = (attributes.get('class') ?? '')
    .slice(0, 300)
    .split(/\s+/)
    .filter((name) => name !== '' && !wordsOf(name).some((word) => states.test(word)));
  return [tag, ...classes.sort().slice(0, 4)].join('.');
}

function isCalledTrack({ attributes }: HtmlNode): boolean {
  return (
    wordsOf(attributes.get('class') ?? '').some((word) => trackish.test(word)) ||
    attributes.has('data-track-id')
  );
}

function isInside(node: HtmlNode, read: ReadonlySet<HtmlNode>): boolean {
  for (let up = node.parent; up; up = up.parent) if (read.has(up)) return true;
  return false;
}
