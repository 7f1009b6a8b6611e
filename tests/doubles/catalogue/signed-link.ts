import { createHmac } from 'node:crypto';

const secret = 'the catalogue’s own secret';

/** `/media/<number>.mp3?expires=<seconds>&sig=…`, good until then. */
export function signedLink(number: number, until: number): string {
  const expires = Math.floor(until / 1_000);
  return `/media/${number}.mp3?expires=${expires}&sig=${sign(number, expires)}`;
}

/** Whether a link was given by us and holds. */
export function holds(url: URL, now: number): boolean {
  const number = Number(/^\/media\/(\d+)\.mp3$/.exec(url.pathname)?.[1]);
  const expires = Number(url.searchParams.get('expires'));
  return url.searchParams.get('sig') === sign(number, expires) && expires * 1_000 > now;
}

function sign(number: number, expires: number): string {
  return createHmac('sha256', secret).update(`${number}:${expires}`).digest('hex').slice(0, 24);
}
