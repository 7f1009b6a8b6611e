import { catalogueTrack } from '@/tests/doubles/catalogue/catalogue-track';

export interface ReadTrack {
  readonly title: string;
  readonly artist: string;
  readonly stream: string | null;
}

/** How many of a page's ten tracks were read as they are: title, artist and a signed address of their own. */
export function validTracks(page: number, read: readonly ReadTrack[]): number {
  return Array.from({ length: 10 }, (_, index) => (page - 1) * 10 + 1 + index).filter((number) => {
    const { title, artist } = catalogueTrack(number);
    return read.some(
      (track) =>
        track.title === title &&
        track.artist === artist &&
        track.stream !== null &&
        new RegExp(`/media/${number}\\b`).test(track.stream),
    );
  }).length;
}
