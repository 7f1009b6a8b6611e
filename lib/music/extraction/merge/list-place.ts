import type { TrackList } from '../track-draft';

const paging =
  /^(page|p|pg|offset|start|from|after|before|cursor|limit|count|skip|size|per_page|perpage|top|_|t|ts|time|rnd|rand|random|nonce|sig|sign|token)$/i;

/** Lists of one place are parts of one list: the same answer asked for once more, or its next page. */
export function listPlace({ evidence, address, path }: TrackList): string {
  const url = URL.parse(address);
  if (!url) return `${evidence} ${address} ${path}`;
  const query = [...url.searchParams]
    .map(([name, value]) => `${name}=${paging.test(name) ? '*' : value}`)
    .sort();
  const where = url.pathname.replace(/\/(page|p|offset|start)([/_-]?)\d+/gi, '/$1$2*');
  return `${evidence} ${url.host}${where}?${query.join('&')} ${path}`;
}
