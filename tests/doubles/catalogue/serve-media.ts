import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CatalogueControls, Trouble } from './catalogue-options';
import { catalogueSound, framesFor, type Kbps } from './catalogue-sound';
import { holds } from './signed-link';

interface Told {
  readonly number: number;
  readonly url: URL;
  readonly controls: CatalogueControls;
  /** The page's own host, where what was moved is found. */
  readonly pageUrl: string;
  /** Numbers whose sound has become another one. */
  readonly changed: Set<number>;
}

/** A sound with everything that real servers do: ranges, validators, and what is wrong with it by `controls.troubles`. */
export async function serveMedia(asked: IncomingMessage, answer: ServerResponse, told: Told): Promise<void> {
  const { number, url, controls } = told;
  if (!holds(url, Date.now())) return plain(answer, 403, 'This link has expired.');
  const trouble = isAtHome(url) ? null : takeTrouble(controls, number);
  if (trouble && refusal(trouble, answer, told)) return;

  const kbps: Kbps = controls.size ? 320 : 128;
  const frames = framesFor(controls, kbps);
  const wanted = trouble === 'short' ? frames / 2 : trouble === 'preview' ? frames * 0.3 : frames;
  const melody = told.changed.has(number) ? number + 500_000 : number;
  const { bytes } = await catalogueSound(melody, Math.ceil(wanted), kbps);
  const etag = `"${melody}-${bytes.length}"`;
  const range = /^bytes=(\d+)-(\d*)$/.exec(asked.headers.range ?? '');
  const condition = asked.headers['if-range'];
  const partial = range && (!condition || condition === etag);
  const from = partial ? Number(range[1]) : 0;
  const to = partial && range[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1;
  const headers = { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes', etag };
  if (from > to) {
    answer.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  const part = bytes.subarray(from, to + 1);
  const length = trouble === 'endless' ? {} : { 'content-length': part.length };
  const where = partial ? { 'content-range': `bytes ${from}-${to}/${bytes.length}` } : {};
  answer.writeHead(partial ? 206 : 200, { ...headers, ...length, ...where });
  if (asked.method === 'HEAD') return void answer.end();
  if (trouble === 'cut' || trouble === 'changed') {
    if (trouble === 'changed') told.changed.add(number);
    answer.write(part.subarray(0, Math.ceil(part.length / 2)), () => setTimeout(() => answer.destroy(), 20));
    return;
  }
  if (trouble === 'stalled') return void answer.write(part.subarray(0, 4_096));
  if (trouble === 'endless') return goOn(answer, part);
  answer.end(part);
}

function refusal(
  trouble: Trouble,
  answer: ServerResponse,
  { number, url, controls, pageUrl }: Told,
): boolean {
  if (trouble === 'too-many') plain(answer, 429, 'Later.', { 'retry-after': '1' });
  else if (trouble === 'fail') plain(answer, 503, 'Not now.');
  else if (trouble === 'gone') plain(answer, 404, 'No such sound.');
  else if (trouble === 'expired') plain(answer, 403, 'This link has expired.');
  else if (trouble === 'inside') plain(answer, 302, '', { location: controls.inside });
  else if (trouble === 'loop') plain(answer, 302, '', { location: url.pathname + url.search });
  else if (trouble === 'moved')
    plain(answer, 302, '', { location: `${pageUrl}/media/${number}.mp3${url.search}&home=1` });
  else if (trouble === 'html') {
    answer.writeHead(200, { 'content-type': 'audio/mpeg' });
    answer.end(
      `<!DOCTYPE html><html><title>Please log in</title><body>${'<p>Please log in</p>'.repeat(2_000)}`,
    );
  } else return false;
  return true;
}

const isAtHome = (url: URL): boolean => url.searchParams.get('home') === '1';

function takeTrouble({ troubles }: CatalogueControls, number: number): Trouble | null {
  const told = troubles.get(number);
  if (!told || told.times <= 0) return null;
  told.times -= 1;
  return told.trouble;
}

function goOn(answer: ServerResponse, part: Buffer): void {
  while (!answer.destroyed && answer.write(part));
  answer.once('drain', () => goOn(answer, part));
}

function plain(answer: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  answer.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(text);
}
