import { limits } from '../limits';
import type { Unit } from '../read-duration';
import type { TrackDraft } from '../track-draft';
import { isJsonObject, type JsonObject } from './json-object';
import { readItem } from './read-item';
import { readUnit } from './read-unit';
import { trackLikeness } from './track-likeness';

export interface ReadArray {
  readonly drafts: readonly TrackDraft[];
  /** What the items are wrapped in: `.track`, `.node.track`; else empty. */
  readonly step: string;
}

const sampled = 40;
/** In such a place a title and an artist are enough. */
const promising = /(track|song|audio|music|recording|chart|playlist|трек|песн)/i;
/** An item's own name for what it carries; elsewhere albums and artists lie about that are no tracks. */
const wrappers =
  /^(track|song|audio|music|recording|item|node|data|entity|content|attributes|value|object)$/i;

/** The tracks of an array that is a list of tracks, whatever they are wrapped in; null for every other array. */
export function readArray(values: readonly unknown[], path: string, base: string): ReadArray | null {
  const items = values.slice(0, limits.tracks).filter(isJsonObject);
  if (items.length === 0 || items.length < values.slice(0, limits.tracks).length / 2) return null;
  const ways = waysInto(items.slice(0, sampled));
  let found: (ReadArray & { fields: number }) | null = null;
  for (const way of ways) {
    const read = readWay(items, way, path, base);
    const fields = read ? fieldsOf(read.drafts) : 0;
    if (read && (!found || fields > found.fields)) found = { ...read, fields };
  }
  return found;
}

function readWay(
  items: readonly JsonObject[],
  way: readonly string[],
  path: string,
  base: string,
): ReadArray | null {
  const inner = items.map((item) => inside(item, way));
  const unit = readUnit(inner.slice(0, sampled), base);
  const probes = inner.slice(0, sampled).flatMap((item) => (item ? likeness(item, base, unit) : []));
  const needed = promising.test(path) || promising.test(way.join('.')) ? 1 : 2;
  const likely = probes.filter((level) => level >= needed).length;
  if (likely === 0 || likely < Math.min(items.length, sampled) * 0.6) return null;
  const drafts = inner.flatMap((item, index) => {
    const draft = item && readItem(item, base, unit);
    if (!draft || trackLikeness(item, draft) < needed) return [];
    return [way.length > 0 ? withOuter(draft, items[index], base, unit) : draft];
  });
  return { drafts, step: way.map((key) => `.${key}`).join('') };
}

function likeness(item: JsonObject, base: string, unit: Unit): number[] {
  const draft = readItem(item, base, unit);
  return draft ? [trackLikeness(item, draft)] : [];
}

/** What a chart's line says beside the track: an address, a length. */
function withOuter(draft: TrackDraft, outer: JsonObject | undefined, base: string, unit: Unit): TrackDraft {
  const around = outer && readItem({ title: 'x', ...outer }, base, unit);
  if (!around) return draft;
  const { streamUrl, durationMs, coverUrl } = around.fields;
  const kept = {
    ...(streamUrl && { streamUrl }),
    ...(durationMs && { durationMs }),
    ...(coverUrl && { coverUrl }),
  };
  return { ...draft, fields: { ...kept, ...draft.fields } };
}

/** Keys to go through from an item to its track: none, one or two. */
function waysInto(items: readonly JsonObject[]): string[][] {
  const ways: string[][] = [[]];
  const [first] = items;
  for (const [key, value] of Object.entries(first ?? {}).slice(0, 50)) {
    if (!isJsonObject(value) || !wrappers.test(key)) continue;
    ways.push([key]);
    for (const [inner, deeper] of Object.entries(value).slice(0, 50))
      if (isJsonObject(deeper) && wrappers.test(inner)) ways.push([key, inner]);
  }
  return ways;
}

function inside(item: JsonObject, way: readonly string[]): JsonObject | null {
  let value: unknown = item;
  for (const key of way) value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  return isJsonObject(value) ? value : null;
}

function fieldsOf(drafts: readonly TrackDraft[]): number {
  return drafts.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
}
