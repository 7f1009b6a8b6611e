import type { Evidence } from '../found';
import { limits } from '../limits';
import type { TrackList } from '../track-draft';
import { isJsonObject, type JsonObject } from './json-object';
import { type Around, readAround } from './read-around';
import { readArray } from './read-array';
import { readItem } from './read-item';
import { readUnit } from './read-unit';
import { trackLikeness } from './track-likeness';

export interface JsonPlace {
  readonly evidence: Evidence;
  /** Whose JSON it is; see `TrackList.address`. */
  readonly address: string;
  /** What addresses in it are relative to. */
  readonly base: string;
}

interface Visit {
  readonly value: unknown;
  readonly path: string;
  /** The objects around it, the nearest first, and their names. */
  readonly outer: readonly JsonObject[];
  readonly keys: readonly string[];
  readonly isInList: boolean;
  readonly depth: number;
}

/**
 * Every list of tracks in a value of JSON, found by the shape of its items, at any depth; and tracks that stand alone. Never
 * throws; of what is absurdly large or deep it reads the beginning.
 */
export function findLists(json: unknown, place: JsonPlace): TrackList[] {
  const lists: TrackList[] = [];
  const waiting: Visit[] = [{ value: json, path: '', outer: [], keys: [], isInList: false, depth: 0 }];
  let seen = 0;
  let drafts = 0;
  // First in, first out: what stands nearest to the outside is the page's own list.
  for (let at = 0; at < waiting.length && lists.length < limits.lists && drafts < limits.drafts; at += 1) {
    const visit = waiting[at];
    if (!visit || visit.depth > limits.depth) continue;
    const list = listAt(visit, place);
    if (list) lists.push(list);
    drafts += list?.drafts.length ?? 0;
    // What is in a track is about that track.
    if (list && !list.isLone) continue;
    for (const inner of insideOf(visit)) {
      seen += 1;
      if (seen > limits.values) return lists;
      waiting.push(inner);
    }
  }
  return lists;
}

function listAt({ value, path, outer, keys, isInList }: Visit, place: JsonPlace): TrackList | null {
  if (Array.isArray(value)) {
    const read = readArray(value, path, place.base);
    if (!read || read.drafts.length === 0) return null;
    return listed(
      read.drafts,
      `${path}[]${read.step}`,
      place,
      readAround(outer, keys, read.drafts.length, place.base),
      false,
    );
  }
  if (!isJsonObject(value)) return null;
  const entities = Object.values(value);
  const isMap =
    entities.length > 1 &&
    Object.keys(value)
      .slice(0, 20)
      .every((key) => /\d/.test(key)) &&
    entities.every(isJsonObject);
  const read = isMap ? readArray(entities, path, place.base) : null;
  if (read)
    return listed(
      read.drafts,
      `${path}{}${read.step}`,
      place,
      readAround(outer, keys, read.drafts.length, place.base),
      false,
    );
  if (isInList) return null;
  const draft = readItem(value, place.base, readUnit([value], place.base));
  if (!draft || trackLikeness(value, draft) < 2) return null;
  return listed([draft], path || '.', place, { total: null, isWhole: false, album: null }, true);
}

function listed(
  drafts: TrackList['drafts'],
  path: string,
  place: JsonPlace,
  around: Around,
  isLone: boolean,
): TrackList {
  return { evidence: place.evidence, address: place.address, path, drafts, ...around, isLone };
}

function* insideOf({ value, path, outer, keys, isInList, depth }: Visit): Generator<Visit> {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, limits.tracks))
      if (typeof item === 'object' && item !== null)
        yield {
          value: item,
          path: `${path}[]`,
          outer,
          keys,
          isInList: isInList || value.length > 1,
          depth: depth + 1,
        };
  } else if (isJsonObject(value)) {
    let count = 0;
    for (const key of Object.keys(value)) {
      count += 1;
      if (count > limits.tracks) return;
      const inner = value[key];
      if (typeof inner !== 'object' || inner === null) continue;
      const name = key.slice(0, 60);
      const next = path === '' ? name : `${path}.${name}`;
      yield {
        value: inner,
        path: next,
        outer: [value, ...outer].slice(0, 4),
        keys: [keyOf(path), ...keys].slice(0, 5),
        isInList,
        depth: depth + 1,
      };
    }
  }
}

const keyOf = (path: string): string => /([^.[\]]+)(\[\])*$/.exec(path)?.[1] ?? '';
