import type { TrackList } from '../track-draft';

/** What a page is about, where it says so. */
export type PageKind = 'song' | 'album' | 'playlist' | null;

const aside =
  /(recommend|similar|related|sidebar|popular|suggest|history|queue|recent|also|advert|promo|banner|featured|footer|header|rotation)/i;

/** How much a list looks like what its page is there for: how many tracks it has, and how much it knows of them. */
export function scoreList(list: TrackList, kind: PageKind): number {
  const worth = list.drafts.reduce((sum, { fields: { title, artist, streamUrl, durationMs, coverUrl } }) => {
    const names = (title ? 2 : 0) + (artist ? 2 : 0);
    return sum + names + (streamUrl ? 3 : 0) + (durationMs ? 1 : 0) + (coverUrl ? 0.5 : 0);
  }, 0);
  const completeness = worth / Math.max(1, list.drafts.length) / 8.5;
  const size = Math.log2(1 + list.drafts.length);
  const place = aside.test(list.path) || aside.test(list.address.replace(/^\w+:\/\/[^/]+/, '')) ? 0.3 : 1;
  const said = list.evidence === 'selectors' ? 100 : 1;
  const alone = kind === 'song' ? (list.drafts.length === 1 ? 10 : 1) : list.isLone ? 0.5 : 1;
  return completeness * size * place * said * alone;
}
