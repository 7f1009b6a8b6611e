import { cleanText } from '../clean-text';
import type { FoundAlbum } from '../found';
import { isJsonObject, type JsonObject } from './json-object';
import { plainName } from './plain-name';
import { readItem } from './read-item';

export interface Around {
  readonly total: number | null;
  readonly isWhole: boolean;
  readonly album: FoundAlbum | null;
}

const totals =
  /^(total|totalcount|totaltracks|totalitems|totalresults|tracktotal|trackcount|trackscount|songcount|songscount|numtracks|numberoftracks|numberofitems|numberofresults|totalnum|found|всего)$/;
const aboutPages = /^(meta|pagination|paging|page|pageinfo|info|_meta)$/;
const more = /^(hasmore|hasnext|hasnextpage|next|nextpage|nextcursor|nexthref|nextoffset|more)$/;
const albumName = /^(album|release|musicalbum)$/i;

/**
 * What stands around a list of tracks, from its own object outwards: how many there are altogether, whether it is all of them,
 * and the album they make.
 */
export function readAround(
  outer: readonly JsonObject[],
  keys: readonly string[],
  count: number,
  base: string,
): Around {
  let total: number | null = null;
  let isWhole = false;
  let album: FoundAlbum | null = null;
  for (const [index, object] of outer.slice(0, 4).entries()) {
    album ??= albumOf(object, keys[index], base);
    if (index > 2) continue;
    for (const [key, value] of numbersAround(object)) {
      if (totals.test(key) && Number.isInteger(value) && Number(value) >= count && Number(value) <= 1_000_000)
        total ??= Number(value);
      if (index < 2 && more.test(key) && (value === false || value === null || value === '')) isWhole = true;
    }
  }
  return { total: total ?? (isWhole ? count : null), isWhole, album };
}

function* numbersAround(object: JsonObject): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(object).slice(0, 100)) {
    const plain = plainName(key);
    if (isJsonObject(value) && aboutPages.test(plain))
      for (const [inner, deeper] of Object.entries(value).slice(0, 50)) yield [plainName(inner), deeper];
    else yield [plain, typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value];
  }
}

/** An album beside the list, or the object that the list is in when it says that it is one. */
function albumOf(object: JsonObject, key: string | undefined, base: string): FoundAlbum | null {
  for (const [name, value] of Object.entries(object).slice(0, 100))
    if (albumName.test(name) && isJsonObject(value)) return readAlbum(value, base);
  const types = [object['@type'], object.type, object.kind].flat().map(String);
  return albumName.test(key ?? '') || types.some((type) => albumName.test(type))
    ? readAlbum(object, base)
    : null;
}

function readAlbum(value: JsonObject, base: string): FoundAlbum | null {
  const { fields } = readItem(value, base, 's') ?? {};
  const title = cleanText(fields?.title);
  if (!title) return null;
  return {
    title,
    artist: fields?.artist ?? null,
    year: fields?.year ?? null,
    coverUrl: fields?.coverUrl ?? null,
  };
}
