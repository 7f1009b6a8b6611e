import type { TrackDraft } from '../track-draft';
import type { JsonObject } from './json-object';
import { plainName } from './plain-name';

const collection =
  /^(tracks|songs|trackcount|trackscount|songcount|songscount|numtracks|tracklist|albumscount|followers|followerscount)$/;
const trackType = /^(track|song|audio|music|musicrecording|recording|single|audiotrack|audioobject)$/i;
const otherType =
  /^(album|musicalbum|playlist|musicplaylist|artist|musicgroup|person|video|videoobject|news|article|banner|ad|genre|radio|podcast|episode|event|user)$/i;

/**
 * How much an object that can be read as a track is one: 2, it says so or has a sound, a length or a number of its recording;
 * 1, it has a title and an artist and could be an album as well; 0, it says that it is something else.
 */
export function trackLikeness(item: JsonObject, { fields }: TrackDraft): 0 | 1 | 2 {
  if (!fields.title) return 0;
  const type = item['@type'] ?? item.type ?? item.kind ?? item.__typename ?? item._type ?? '';
  const types = (Array.isArray(type) ? type : [type]).map(String);
  if (types.some((one) => trackType.test(one))) return 2;
  if (types.some((one) => otherType.test(one))) return 0;
  if (
    Object.keys(item)
      .slice(0, 200)
      .some((key) => collection.test(plainName(key)))
  )
    return 0;
  if (fields.streamUrl || fields.isrc) return 2;
  if (fields.durationMs && (fields.artist || fields.coverUrl || fields.pageUrl || fields.album)) return 2;
  return fields.artist ? 1 : 0;
}
