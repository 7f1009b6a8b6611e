import { cleanText } from '../clean-text';
import type { TrackField } from '../found';
import { limits } from '../limits';
import { readDuration, type Unit } from '../read-duration';
import { soundAddress } from '../sound-address';
import type { DraftFields, TrackDraft } from '../track-draft';
import { webAddress } from '../web-address';
import { fieldNames, type NamedField } from './field-names';
import { isJsonObject, type JsonObject } from './json-object';
import { plainName } from './plain-name';
import { readStream } from './read-stream';

/** Fields of one object of JSON by their names; null unless it has something like a title. */
export function readItem(item: JsonObject, base: string, unit: Unit): TrackDraft | null {
  const byName = new Map<string, string>();
  for (const key of Object.keys(item).slice(0, 200)) {
    const plain = plainName(key);
    if (!byName.has(plain)) byName.set(plain, key);
  }
  return readBy('long', item, byName, base, unit) ?? readBy('short', item, byName, base, unit);
}

type Table = 'long' | 'short';

function readBy(
  table: Table,
  item: JsonObject,
  byName: Map<string, string>,
  base: string,
  unit: Unit,
): TrackDraft | null {
  const fields: DraftFields = {};
  const paths: Partial<Record<TrackField, string>> = {};
  // The first of a field's names that has a value which can be read as such.
  const first = <T>(
    field: NamedField,
    read: (value: unknown, key: string) => { value: T; path?: string } | null,
  ) => {
    for (const name of fieldNames[table][field]) {
      const key = byName.get(name);
      if (key === undefined) continue;
      const found = read(item[key], key);
      if (found) return { value: found.value, path: `${key}${found.path ?? ''}` };
    }
    return null;
  };
  const set = <F extends TrackField>(
    field: F,
    found: { value: NonNullable<DraftFields[F]>; path: string } | null,
  ): void => {
    if (!found) return;
    fields[field] = found.value;
    paths[field] = found.path;
  };
  set('title', first('title', readName));
  if (!fields.title) return null;
  set('artist', first('artist', readNames));
  set(
    'streamUrl',
    first('stream', (value, key) => {
      const found = readStream(value, table === 'short' && /^[umf]$/i.test(key) ? 'file' : key, base);
      return found && { value: found.url, path: found.path };
    }),
  );
  set(
    'pageUrl',
    first('page', (value) =>
      address(
        value,
        base,
        (url) =>
          (url !== fields.streamUrl && /unknown|maybe/.test(soundAddress(url))) ||
          /\.html?$/.test(new URL(url).pathname),
      ),
    ),
  );
  set(
    'coverUrl',
    first('cover', (value) => readPicture(value, base)) ??
      first('album', (value) => readAlbumCover(value, base)),
  );
  set(
    'durationMs',
    first('durationMs', (value) => duration(value, 'ms')) ??
      first('duration', (value) => duration(value, unit)),
  );
  set('isrc', first('isrc', readIsrc) ?? outsideIsrc(item));
  set('album', first('album', readName));
  set('year', first('year', readYear));
  const id = first('id', (value) =>
    // An address is where it is and not what it is called: it may be written in other ways elsewhere.
    (typeof value === 'string' && !value.includes('/')) || typeof value === 'number'
      ? { value: String(value) }
      : null,
  );
  if (table === 'short' && !isBelievable(fields, paths)) return null;
  return { id: cleanText(id?.value)?.slice(0, limits.key) ?? null, fields, paths };
}

/** One letter means little; a title, another name and something measurable mean a track. */
function isBelievable({ artist, streamUrl, durationMs }: DraftFields, paths: object): boolean {
  const told = [artist, streamUrl, durationMs].filter((value) => value !== undefined).length;
  return told >= 2 && Object.keys(paths).length >= 3;
}

function readName(value: unknown): { value: string; path?: string } | null {
  if (isJsonObject(value)) {
    for (const key of ['name', 'title', 'text', '#text', '@value', 'label']) {
      const text = typeof value[key] === 'string' ? cleanText(value[key]) : null;
      if (text) return { value: text, path: `.${key}` };
    }
    return null;
  }
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(value) : null;
  return text === null ? null : { value: text };
}

/** One name, or several in an array, each by itself or in an object. */
function readNames(value: unknown): { value: string; path?: string } | null {
  if (!Array.isArray(value)) return readName(value);
  const found = value.slice(0, 20).flatMap((one) => readName(one) ?? []);
  const names = [...new Set(found.map((one) => one.value))];
  const text = cleanText(names.join(', '));
  return text ? { value: text, path: `[]${found[0]?.path ?? ''}` } : null;
}

/** The largest of several pictures, where they say how large they are; templates of a size get one. */
function readPicture(value: unknown, base: string, depth = 0): { value: string; path?: string } | null {
  if (typeof value === 'string') {
    const sized = value.replace(/%%|\{w\}x\{h\}|\{size\}/g, (mark) =>
      mark === '{size}' ? '400' : '400x400',
    );
    return address(sized, base, (url) => !/\.(mp3|m4a|ogg|flac|wav|html?)$/i.test(new URL(url).pathname));
  }
  if (depth > 2 || typeof value !== 'object' || value === null) return null;
  const inner = Object.entries(value).slice(0, 20);
  const named = Array.isArray(value)
    ? inner
    : inner.filter(([key]) => /url|src|href|large|big|medium|small|orig|x|\d/i.test(key));
  const sizes = named.flatMap(([key, one]) => {
    const found = readPicture(one, base, depth + 1);
    const size = isJsonObject(one) ? Number(one.width ?? one.height ?? 0) : Number(/\d+/.exec(key)?.[0] ?? 0);
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`;
    return found
      ? [{ value: found.value, path: `${step}${found.path ?? ''}`, size: Number.isFinite(size) ? size : 0 }]
      : [];
  });
  return sizes.sort((one, other) => other.size - one.size)[0] ?? null;
}

function address(
  value: unknown,
  base: string,
  fits: (url: string) => boolean,
): { value: string; path?: string } | null {
  const text = isJsonObject(value) ? (value.url ?? value['@id']) : value;
  const url = webAddress(text, base);
  return url && fits(url) ? { value: url } : null;
}

/** A track without a picture of its own has its album's. */
function readAlbumCover(value: unknown, base: string): { value: string; path?: string } | null {
  if (!isJsonObject(value)) return null;
  for (const [key, inner] of Object.entries(value).slice(0, 100)) {
    if (!fieldNames.long.cover.includes(plainName(key))) continue;
    const found = readPicture(inner, base);
    if (found) return { value: found.value, path: `.${key}${found.path ?? ''}` };
  }
  return null;
}

function duration(value: unknown, unit: Unit): { value: number } | null {
  const ms = readDuration(value, unit);
  return ms === null ? null : { value: ms };
}

function readIsrc(value: unknown): { value: string } | null {
  const text = typeof value === 'string' ? value.replace(/[\s-]/g, '').toUpperCase() : '';
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(text) ? { value: text } : null;
}

function outsideIsrc(item: JsonObject): { value: string; path: string } | null {
  for (const key of ['external_ids', 'externalIds', 'identifiers', 'codes']) {
    const outside = Object.hasOwn(item, key) ? item[key] : null;
    const found = isJsonObject(outside) ? readIsrc(outside.isrc) : null;
    if (found) return { ...found, path: `${key}.isrc` };
  }
  return null;
}

function readYear(value: unknown): { value: number } | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const year = Number(/^(1[89]\d\d|20\d\d)(?!\d)/.exec(String(value))?.[1]);
  return year ? { value: year } : null;
}
