import { beforeAll, expect, test } from 'vitest';
import { GET as namedStatus } from '@/app/api/[source]/status/route';
import { GET as album } from '@/app/api/music/albums/[id]/route';
import { GET as file } from '@/app/api/music/files/[id]/route';
import { POST as bulk } from '@/app/api/music/import/bulk/route';
import { GET as preview } from '@/app/api/music/import/preview/route';
import { GET as imports } from '@/app/api/music/imports/route';
import { GET as sources } from '@/app/api/music/sources/route';
import { GET as status } from '@/app/api/music/status/route';
import { GET as certificate } from '@/app/api/music/tracks/[id]/certificate/route';
import { GET as track } from '@/app/api/music/tracks/[id]/route';
import { GET as tracks } from '@/app/api/music/tracks/route';
import { callApi } from './fixtures/call-api';
import { ProblemShape } from './fixtures/problem-shape';
import { page, stockLibrary } from './fixtures/stocked-library';
import { tokenOf } from './fixtures/token-of';

let staff: string;
let client: string;
beforeAll(async () => {
  await stockLibrary('fixtures');
  staff = await tokenOf('MANAGER', ['music.import']);
  client = await tokenOf('CLIENT', ['music.read']);
});

test('a wrong token is 401 and says how to come', async () => {
  const answer = await callApi(tracks, { token: `x8_${'a'.repeat(43)}` });
  expect(ProblemShape.parse(answer.body)).toMatchObject({ status: 401, key: 'token-refused' });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="x8", error="invalid_token"');
});

test.each([
  ['imports', imports],
  ['status', status],
  ['sources', sources],
  ['bulk', bulk],
  ['preview', preview],
] as const)('an owner may not: %s', async (name, route) => {
  const json = name === 'bulk' ? { urls: [page] } : undefined;
  const answer = await callApi(route, { token: client, json });
  expect(ProblemShape.parse(answer.body)).toMatchObject({ status: 403, key: 'not-allowed' });
  expect(answer.headers.get('www-authenticate')).toContain('insufficient_scope');
});

test('a token of a manager that was made for reading only may only read', async () => {
  const reading = await tokenOf('MANAGER', ['music.read']);
  expect((await callApi(tracks, { token: reading })).status).toBe(200);
  const answer = await callApi(bulk, { token: reading, json: { urls: [page] } });
  expect(ProblemShape.parse(answer.body)).toMatchObject({ status: 403, key: 'token-scope-missing' });
});

test.each([
  ['nobody-declared', 404],
  ['music', 404],
  ['../me', 404],
])('there is no source %s', async (source, code) => {
  const answer = await callApi(namedStatus, { token: staff, params: { source } });
  expect(ProblemShape.parse(answer.body)).toMatchObject({ status: code, key: 'source-not-found' });
});

test.each([
  ['no page', {}],
  ['no web address', { urls: ['javascript:1'] }],
  ['an undeclared host', { urls: ['https://undeclared.test/'] }],
  ['a list that is none', { urls: page }],
  ['too much', { urls: [page], limit: 501 }],
])('%s is 400 and names the field', async (_, json) => {
  const answer = await callApi(bulk, { token: staff, json, headers: { 'accept-language': 'ru' } });
  expect(ProblemShape.parse(answer.body)).toMatchObject({
    status: 400,
    field: expect.stringMatching(/^(urls|url|limit)/),
  });
  expect(answer.body.detail).toMatch(/[а-я]/);
});

test('what is not there is 404', async () => {
  for (const route of [track, certificate, album, file]) {
    const answer = await callApi(route, { token: client, params: { id: 'nothing' } });
    expect(ProblemShape.parse(answer.body).status).toBe(404);
  }
});
