import NodeID3 from 'node-id3';

export interface Id3 {
  readonly title: string;
  readonly artist: string;
  readonly album?: string | undefined;
  readonly year?: number | undefined;
  readonly isrc?: string | undefined;
  readonly trackNumber?: number | undefined;
  readonly comment?: string | undefined;
  /** Where the licence can be read. */
  readonly copyrightUrl?: string | undefined;
  /** Where the sound is from. */
  readonly sourceUrl?: string | undefined;
  /** Texts under names of our own. */
  readonly texts?: Readonly<Record<string, string>> | undefined;
  readonly picture?: { readonly contentType: string; readonly bytes: Uint8Array } | undefined;
}

const frontCover = 3;

/** An ID3v2.3 tag with texts in UTF-16, which every player reads, to stand in front of an MP3 or AAC stream. */
export function id3Bytes(tag: Id3): Uint8Array {
  const { picture, texts = {}, comment } = tag;
  return NodeID3.create(
    withoutNothing({
      title: tag.title,
      artist: tag.artist,
      album: tag.album,
      year: tag.year?.toString(),
      ISRC: tag.isrc,
      trackNumber: tag.trackNumber?.toString(),
      comment: comment === undefined ? undefined : { language: 'eng', text: comment },
      copyrightUrl: tag.copyrightUrl,
      audioSourceUrl: tag.sourceUrl,
      userDefinedText: Object.entries(texts).map(([description, value]) => ({ description, value })),
      image: picture && {
        mime: picture.contentType,
        type: { id: frontCover },
        description: '',
        imageBuffer: Buffer.from(picture.bytes),
      },
    }),
  );
}

/** The library takes what is there and undefined for something. */
function withoutNothing(tags: { [Key in keyof NodeID3.Tags]: NodeID3.Tags[Key] | undefined }): NodeID3.Tags {
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== undefined));
}
