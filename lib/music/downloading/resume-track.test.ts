import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import {
  arrived,
  brought,
  half,
  here,
  part,
  partFile,
  serve,
  sound,
  validators,
} from '@/tests/factories/bring-track';
import type { PartState } from './part-state';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = 'own.test,media.test';
});

test('a part goes on where it stopped, and only its end is asked for again', async () => {
  here(sound.subarray(0, half));
  const { end, asked } = await brought(serve(sound), { resume: part() });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: '"one"' }]);
  expect(arrived()).toBe(true);
});

test('a track that was all there already is asked for no more than its end', async () => {
  here(sound);
  const { end, asked } = await brought(serve(sound), { resume: part() });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked).toMatchObject([{ range: `bytes=${sound.length - 65_536}-` }]);
});

const other = Buffer.concat([sound.subarray(0, 100_000), randomBytes(200_000)]);
const anew: ReadonlyArray<
  readonly [title: string, answer: RequestListener, part: Partial<PartState>, asked: number]
> = [
  ['a changed ETag under If-Range', serve(sound, { etag: '"two"' }), {}, 1],
  ['a server without ranges', (_, response) => void response.end(sound), {}, 1],
  ['a shorter file (416)', lyingOnce(416, {}), {}, 2],
  [
    'a changed ETag on a 206',
    lyingOnce(206, { etag: '"two"', 'content-range': rangeFrom(half - 65_536) }),
    {},
    2,
  ],
  ['a Content-Range elsewhere', lyingOnce(206, { ...validators, 'content-range': rangeFrom(half) }), {}, 2],
  [
    'a Content-Range of another length',
    lyingOnce(206, { ...validators, 'content-range': `bytes ${half - 65_536}-399999/500000` }),
    {},
    2,
  ],
  ['a Content-Range without sense', lyingOnce(206, { ...validators, 'content-range': 'bytes 9-1/5' }), {}, 2],
  ['a 206 without Content-Range', lyingOnce(206, validators), {}, 2],
  [
    'other bytes than those that are here',
    lyingOnce(206, { ...validators, 'content-range': rangeFrom(half - 65_536) }),
    {},
    2,
  ],
  ['neither validator nor length', serve(sound), { etag: null, lastModified: null, total: null }, 1],
  ['no validator at another address, and no length', serve(sound), { total: null, address: 'another' }, 1],
  ['more here than there is of it', serve(sound), { total: half - 1 }, 1],
];
function rangeFrom(from: number): string {
  return `bytes ${from}-${sound.length - 1}/${sound.length}`;
}
/** Answers the resume with what it says, and other bytes; the beginning anew like everybody. */
function lyingOnce(status: number, headers: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    if (request.headers.range === undefined) response.end(sound);
    else response.writeHead(status, headers).end(other.subarray(half - 65_536));
  };
}

test.each(anew)('%s: begun anew', async (_title, answer, known, times) => {
  here(sound.subarray(0, half));
  const { end, asked } = await brought(answer, { resume: part(known) });
  expect(end).toMatchObject({ kind: 'whole', bytes: sound.length });
  expect(asked.at(-1)?.range === undefined || times === 1).toBe(true);
  expect([arrived(), asked.length]).toEqual([true, times]);
});

test('a weak ETag is no validator: the date is, or the bytes and the length are', async () => {
  const weak = { etag: 'W/"one"' };
  const first = await brought(serve(sound, { ...validators, ...weak }));
  expect(first.end?.kind === 'whole' && first.end.part.etag).toBe(null);
  here(sound.subarray(0, half));
  const dated = await brought(serve(sound, { ...validators, ...weak }), { resume: part({ etag: null }) });
  expect(dated.asked[0]?.condition).toBe(validators['last-modified']);
  here(sound.subarray(0, half));
  const bare = await brought(serve(sound, weak), { resume: part({ etag: null, lastModified: null }) });
  expect(bare.asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: undefined }]);
  expect([dated.end?.kind, bare.end?.kind, arrived()]).toEqual(['whole', 'whole', true]);
});

test('after a new address the validators do not count, the bytes that are here do', async () => {
  here(sound.subarray(0, half));
  const moved = { resume: part({ address: 'another' }) };
  const same = await brought(serve(sound, { etag: '"of the other server"' }), moved);
  expect(same.asked).toMatchObject([{ range: `bytes=${half - 65_536}-`, condition: undefined }]);
  expect([same.end?.kind, arrived()]).toEqual(['whole', true]);
  here(Buffer.concat([sound.subarray(0, half - 10), randomBytes(10)]));
  const changed = await brought(serve(sound), moved);
  expect([changed.end?.kind, changed.asked.length, arrived()]).toEqual(['whole', 2, true]);
});

test('what breaks off before its length is kept, told, and gone on with', async () => {
  const { error, parts } = await brought((_, response) => {
    response.writeHead(200, { 'content-length': sound.length, ...validators });
    response.write(sound.subarray(0, half), () => setTimeout(() => response.destroy(), 20));
  });
  expect(error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  expect(readFileSync(partFile).length).toBe(half);
  const { end } = await brought(serve(sound), { resume: { ...part(), ...parts[0], address: '' } });
  expect([end?.kind, arrived()]).toEqual(['whole', true]);
});

test('a server that names no validators with the rest is held to the bytes that are here', async () => {
  here(sound.subarray(0, half));
  const { end, asked } = await brought(serve(sound, {}), {
    resume: part({ etag: null, lastModified: null }),
  });
  const silent = (request: IncomingMessage, response: ServerResponse): void => {
    const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
    const headers = { 'content-range': `bytes ${from}-${sound.length - 1}/${sound.length}` };
    response.writeHead(from > 0 ? 206 : 200, from > 0 ? headers : {}).end(sound.subarray(from));
  };
  expect([end?.kind, asked.length, arrived()]).toEqual(['whole', 1, true]);
  here(sound.subarray(0, half));
  const known = await brought(silent, { resume: part() });
  expect([known.end?.kind, known.asked.length, arrived()]).toEqual(['whole', 1, true]);
});

test('a range that ends before the file does is cut short too', async () => {
  here(sound.subarray(0, half));
  const { error } = await brought(
    (_, response) => {
      const range = `bytes ${half - 65_536}-${half + 999}/${sound.length}`;
      response.writeHead(206, { 'content-range': range, ...validators });
      response.end(sound.subarray(half - 65_536, half + 1_000));
    },
    { resume: part() },
  );
  expect(error).toMatchObject({ code: 'unavailable', key: 'track-cut-short' });
  expect(readFileSync(partFile).equals(sound.subarray(0, half + 1_000))).toBe(true);
});
