import { type IAudioMetadata, parseFile } from 'music-metadata';

/** What a sound file says of itself; null for what it does not say. */
export interface SoundTags {
  readonly title: string | null;
  readonly artist: string | null;
  readonly album: string | null;
  readonly year: number | null;
  /** Upper case, without hyphens. */
  readonly isrc: string | null;
  readonly trackNumber: number | null;
  readonly comments: readonly string[];
  readonly picture: { readonly contentType: string; readonly bytes: Uint8Array } | null;
  /** Of the container's header. */
  readonly bitrateKbps: number | null;
  readonly isLossless: boolean;
}

/**
 * Tags and bitrate of a sound file, by its header only; its name's ending chooses the reader. A file that the reader does not
 * understand has none. The picture is read where it is wished for.
 */
export async function readTags(
  file: string,
  { picture = false }: { readonly picture?: boolean } = {},
): Promise<SoundTags> {
  const read = await parseFile(file, { duration: false, skipCovers: !picture, includeChapters: false }).catch(
    () => null,
  );
  return tagsOf(read);
}

function tagsOf(read: IAudioMetadata | null): SoundTags {
  const { common, format } = read ?? {};
  const shown = common?.picture?.[0];
  return {
    title: textOf(common?.title),
    artist: textOf(id3Artist(read) ?? common?.artist),
    album: textOf(common?.album),
    year: common?.year && common.year > 999 && common.year < 3_000 ? common.year : null,
    isrc: isrcOf(common?.isrc),
    trackNumber: common?.track.no ?? null,
    comments: (common?.comment ?? []).flatMap(({ text }) => textOf(text) ?? []),
    picture: shown ? { contentType: shown.format, bytes: shown.data } : null,
    bitrateKbps: format?.bitrate ? Math.round(format.bitrate / 1_000) : null,
    isLossless: format?.lossless === true,
  };
}

/** The library takes a stroke for the end of a name, as ID3v2.3 says and nobody writes: the name is put together again. */
function id3Artist(read: IAudioMetadata | null): string | undefined {
  const names = read?.native['ID3v2.3']?.filter(({ id }) => id === 'TPE1').map(({ value }) => String(value));
  return names && names.length > 1 ? names.join('/') : undefined;
}

const longest = 1_000;

/** Tags come from anybody: no control characters, no endless texts. */
function textOf(text: string | undefined): string | null {
  const clean = text
    ?.replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);
  return clean ? clean : null;
}

function isrcOf(values: readonly string[] | undefined): string | null {
  const code = values?.[0]?.replace(/[\s-]/g, '').toUpperCase() ?? '';
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(code) ? code : null;
}
