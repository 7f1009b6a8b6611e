/** What is written into a file of the library. */
export interface TrackTags {
  readonly title: string;
  readonly artist: string;
  readonly album: string | null;
  readonly year: number | null;
  readonly isrc: string | null;
  readonly trackNumber: number | null;
  /** In the words of the declaration, such as "CC BY 4.0" or "Contract 12/2026 with Holder". */
  readonly licence: string;
  readonly licenceUrl: string | null;
  /** The page it is from. */
  readonly sourceUrl: string;
  readonly cover: { readonly contentType: string; readonly bytes: Uint8Array } | null;
}
