import type { HtmlNode } from '@/lib/vendors/html';
import { cleanText } from '../../clean-text';
import type { Evidence, TrackField } from '../../found';
import { readDuration } from '../../read-duration';
import { soundAddress } from '../../sound-address';
import type { DraftFields, TrackDraft } from '../../track-draft';
import { webAddress } from '../../web-address';
import { elementsIn } from '../elements-in';
import { textOf } from '../text-of';
import { isPlayControl } from './is-play-control';
import { rowAttributes } from './row-attributes';
import { type RowPart, rowPart } from './row-part';
import { rowTexts } from './row-texts';

const largest = 250;
const clock = /^\d{1,2}:\d{2}(:\d{2})?$/;

/** The track that one row of a document shows; null when it shows none, or several. */
export function readRow(row: HtmlNode, base: string): TrackDraft | null {
  const inside = [...elementsIn(row, largest + 1)];
  if (inside.length > largest) return null;
  const nodes = [row, ...inside];
  const parts = partsOf(inside);
  const sounds = soundsOf(nodes, base);
  const lengths = lengthsOf(inside, parts);
  if (isSeveral(parts, sounds, lengths)) return null;
  const told = rowAttributes(nodes, base);
  const fields: DraftFields = {};
  const paths: Partial<Record<TrackField, string>> = {};
  const evidence: Partial<Record<TrackField, Evidence>> = {};
  const set = <F extends keyof DraftFields>(
    field: F,
    value: DraftFields[F] | null | undefined,
    path: string,
  ): void => {
    if (value === null || value === undefined || fields[field] !== undefined) return;
    fields[field] = value;
    paths[field] = path;
  };
  for (const part of ['title', 'artist', 'album'] as const)
    set(part, cleanText(first(parts, part)?.text), `.${part}`);
  const [sound] = sounds;
  set('streamUrl', sound?.url, sound?.path ?? '');
  if (sound?.isElement) evidence.streamUrl = 'media-element';
  for (const [field, value] of Object.entries(told?.fields ?? {}))
    set(field as keyof DraftFields, value, `@${told?.paths[field as TrackField] ?? field}`);
  set('durationMs', lengths[0], '.time');
  const spoken = rowTexts(row, base);
  if (!fields.title) {
    set('title', spoken.title, 'text');
    set('artist', spoken.artist, 'text');
  } else if (!fields.artist)
    set(
      'artist',
      spoken.others.find((text) => text !== fields.title && text !== fields.album),
      'text',
    );
  set('coverUrl', coverOf(nodes, base), 'img');
  set('pageUrl', pageOf(first(parts, 'title')?.node, inside, base), 'a');
  const canBePlayed = inside.some(isPlayControl) || isPlayControl(row);
  const isTrack = fields.title && (fields.streamUrl || fields.durationMs || (fields.artist && canBePlayed));
  return isTrack ? { id: told?.id ?? null, fields, paths, evidence } : null;
}

interface Part {
  readonly part: RowPart;
  readonly node: HtmlNode;
  readonly text: string;
}

/** Named elements that hold no other named ones. */
function partsOf(inside: readonly HtmlNode[]): Part[] {
  const named = inside.flatMap((node) => {
    const part = rowPart(node);
    return part ? [{ part, node }] : [];
  });
  const holders = new Set<HtmlNode>();
  for (const { node } of named) for (let up = node.parent; up; up = up.parent) holders.add(up);
  return named.flatMap(({ part, node }) => {
    const text = holders.has(node) ? '' : (node.attributes.get('content') ?? textOf(node)).trim();
    return text === '' ? [] : [{ part, node, text }];
  });
}

const first = (parts: readonly Part[], wanted: RowPart): Part | undefined =>
  parts.find(({ part }) => part === wanted);

interface Sound {
  readonly url: string;
  readonly path: string;
  readonly isElement: boolean;
}

function soundsOf(nodes: readonly HtmlNode[], base: string): Sound[] {
  return nodes.flatMap(({ tag, attributes, parent }) => {
    const isElement = tag === 'audio' || (tag === 'source' && parent?.tag === 'audio');
    const own = webAddress(attributes.get(isElement ? 'src' : 'href'), base);
    const isSound =
      own && (isElement || (tag === 'a' && (soundAddress(own) === 'yes' || attributes.has('download'))));
    if (own && isSound) return [{ url: own, path: `${tag}@${isElement ? 'src' : 'href'}`, isElement }];
    const called = /https?:\/\/[^\s'"()<>]+/.exec(attributes.get('onclick')?.slice(0, 4_000) ?? '')?.[0];
    const url = webAddress(called, base);
    return url && soundAddress(url) === 'yes' ? [{ url, path: `${tag}@onclick`, isElement: false }] : [];
  });
}

/** Lengths that are shown; a player that stands at 0:00 shows none, and a title may look like one. */
function lengthsOf(inside: readonly HtmlNode[], parts: readonly Part[]): number[] {
  const named = parts.filter(({ part }) => part === 'duration').map(({ text }) => text);
  const others = new Set(parts.filter(({ part }) => part !== 'duration').map(({ node }) => node));
  const shown = inside.flatMap((node) => {
    const { children, attributes, tag } = node;
    if (others.has(node) || (node.parent && others.has(node.parent))) return [];
    const text = children.length === 1 && typeof children[0] === 'string' ? children[0].trim() : '';
    const stated = tag === 'time' ? attributes.get('datetime') : undefined;
    return [...(stated?.startsWith('P') ? [stated] : []), ...(clock.test(text) ? [text] : [])];
  });
  return [...new Set([...named, ...shown].flatMap((text) => readDuration(text) ?? []))];
}

/** A section with a list in it reads like a row, but for having everything several times. */
function isSeveral(parts: readonly Part[], sounds: readonly Sound[], lengths: readonly number[]): boolean {
  const titles = new Set(parts.filter(({ part }) => part === 'title').map(({ text }) => text)).size;
  const files = new Set(sounds.map(({ url }) => url.replace(/[?#].*$/s, ''))).size;
  return lengths.length > 1 || (titles > 1 && files > 1) || titles > 3;
}

function coverOf(nodes: readonly HtmlNode[], base: string): string | null {
  for (const { tag, attributes } of nodes) {
    const drawn = /url\((['"]?)(.+?)\1\)/.exec(attributes.get('style')?.slice(0, 4_000) ?? '')?.[2];
    const sets = attributes
      .get('srcset')
      ?.trim()
      .split(/[\s,]+/)[0];
    const shown =
      tag === 'img'
        ? (attributes.get('data-src') ?? attributes.get('data-original') ?? attributes.get('src') ?? sets)
        : drawn;
    const url = webAddress(shown, base);
    if (url && !/\.(svg|ico)$/i.test(new URL(url).pathname)) return url;
  }
  return null;
}

/** The title's own link; else the first that leads to a page and not to an artist, an album or a file. */
function pageOf(title: HtmlNode | undefined, inside: readonly HtmlNode[], base: string): string | null {
  for (
    let node: HtmlNode | null = title ?? null, steps = 0;
    node && steps < 3;
    node = node.parent, steps += 1
  ) {
    const url = node.tag === 'a' ? pageIn(node, base) : null;
    if (url) return url;
  }
  const within = title ? [...elementsIn(title, 20)] : [];
  for (const node of [...within, ...inside]) {
    const url = node.tag === 'a' ? pageIn(node, base) : null;
    if (
      url &&
      (within.includes(node) ||
        !/artist|singer|performer|author|album|genre|search/i.test(new URL(url).pathname))
    )
      return url;
  }
  return null;
}

function pageIn({ attributes }: HtmlNode, base: string): string | null {
  const url = attributes.has('download') ? null : webAddress(attributes.get('href'), base);
  return url && soundAddress(url) !== 'yes' ? url : null;
}
