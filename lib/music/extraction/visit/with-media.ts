import type { FoundTrack } from '../found';
import type { Merged } from '../merge/merge-lists';

/** Adds addresses that were caught: by pressing play, by a track's number in them, or because there is one track only. */
export function withMedia(
  merged: Merged,
  media: readonly string[],
  pressed: ReadonlyMap<string, string>,
): Merged {
  if (media.length === 0 && pressed.size === 0) return merged;
  const tracks = merged.tracks.map((track): FoundTrack => {
    if (track.streamUrl !== null) return track;
    const alone =
      merged.tracks.length === 1 && merged.total !== null && merged.total > 1 ? undefined : media[0];
    const caught = pressed.get(track.key) ?? (merged.tracks.length === 1 ? alone : byNumber(track, media));
    if (!caught) return track;
    const origin = {
      evidence: 'media-request' as const,
      where: caught.replace(/[?#].*$/s, '').slice(0, 300),
    };
    return { ...track, streamUrl: caught, origins: { ...track.origins, streamUrl: origin } };
  });
  return { ...merged, tracks };
}

/** The file's whole name, or a step or a value of the address; short numbers stand there for other reasons as well. */
function byNumber({ key }: FoundTrack, media: readonly string[]): string | undefined {
  const id = /^id:([\w-]{1,60})$/.exec(key)?.[1];
  if (id === undefined) return undefined;
  const isNamed = (url: string): boolean =>
    /([^/]*?)\.\w{2,4}$/.exec(URL.parse(url)?.pathname ?? '')?.[1] === id;
  const named = media.filter(isNamed);
  const spoken = media.filter((url) => id.length >= 4 && url.split(/[/?&=._]/).includes(id));
  const matching = named.length > 0 ? named : spoken;
  return new Set(matching).size === 1 ? matching[0] : undefined;
}
