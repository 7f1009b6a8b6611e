import { expect, test } from 'vitest';
import {
  changeSource,
  declareSource,
  getSource,
  listSources,
  previewPage,
  requestImport,
  restoreSource,
  storeEvidence,
  withdrawSource,
} from '@/lib/music';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { sourceOf } from '@/tests/factories/make-library';

const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' } });
const manager = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'MANAGER' } });
const client = baseContext({ actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } });
const site = { url: 'http://music.example', host: 'music.example', mediaHost: 'cdn.music.example' };
const wish = (id: string) => sourceOf(site, id);

test('only administrators declare and withdraw; managers see; owners do neither', async () => {
  await expect(declareSource(manager, wish('by-manager'))).rejects.toMatchObject({ code: 'forbidden' });
  await expect(declareSource(client, wish('by-client'))).rejects.toMatchObject({ code: 'forbidden' });
  await declareSource(admin, wish('seen'));
  await expect(getSource(manager, 'seen')).resolves.toMatchObject({ id: 'seen' });
  await expect(listSources(client)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(withdrawSource(manager, { sourceId: 'seen', reason: 'why not' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a source says its rights, who declared them, and when it is looked at next', async () => {
  const source = await declareSource(admin, wish('told'));
  expect(source).toMatchObject({
    state: 'ACTIVE',
    isValid: true,
    declaration: { holder: 'Makers of Tones Ltd', licence: 'CC BY 4.0', territories: ['DE', 'AT'] },
    tracks: 0,
    drift: null,
  });
  expect(source.nextRuns.map(({ kind }) => kind)).toEqual(['chart', 'albums', 'fresh']);
  expect(source.nextRuns.every(({ at }) => at > new Date())).toBe(true);
});

test.each([
  ['no evidence', { rights: { ...wish('x').rights, evidenceUrl: undefined } }],
  [
    'rights that end before they begin',
    { rights: { ...wish('x').rights, validUntil: new Date('2019-01-01') } },
  ],
  ['no page host', { pageHosts: [] }],
  ['a host with a path', { pageHosts: ['music.example/songs'] }],
  ['a chart elsewhere', { chartUrl: 'http://elsewhere.example/chart' }],
  ['a scheme that is not the web', { chartUrl: 'file:///etc/passwd' }],
  ['a zone that is none', { timeZone: 'Mars/Olympus' }],
  ['a name that addresses need', { id: 'webhooks' }],
  ['a name in capitals', { id: 'Tones' }],
])('%s is refused, and nothing is declared', async (_what, change) => {
  const before = (await listSources(admin)).length;
  await expect(declareSource(admin, { ...wish('refused'), ...change })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(await listSources(admin)).toHaveLength(before);
});

test('a name is taken once', async () => {
  await declareSource(admin, wish('taken'));
  await expect(declareSource(admin, wish('taken'))).rejects.toMatchObject({ key: 'source-exists' });
});

test('a change leaves the rest as it was; new rights are a new declaration and the old one stays readable', async () => {
  const before = await declareSource(admin, wish('changed'));
  const named = await changeSource(admin, 'changed', { name: 'Another name' });
  expect(named).toMatchObject({ ...before, name: 'Another name', nextRuns: before.nextRuns });
  const rights = { ...wish('x').rights, licence: 'Contract 7/2026', validUntil: new Date('2099-01-01') };
  const after = await changeSource(admin, 'changed', { rights, freshUrl: null });
  expect(after.declaration).toMatchObject({ licence: 'Contract 7/2026' });
  expect(after.declaration.id).not.toBe(before.declaration.id);
  expect(after.freshUrl).toBeNull();
  await expect(
    changeSource(admin, 'changed', { chartUrl: 'http://elsewhere.example/' }),
  ).rejects.toMatchObject({
    key: 'source-host-foreign',
  });
});

test('nothing is imported or looked at without a declaration, after a withdrawal, or outside the time of the rights', async () => {
  const url = 'http://undeclared.example/list';
  await expect(requestImport(admin, { urls: [url] }, 'web')).rejects.toMatchObject({
    key: 'source-undeclared',
  });
  await expect(previewPage(admin, { url }, { waitMs: 0 })).rejects.toMatchObject({
    key: 'source-undeclared',
  });
  const theirs = { ...sourceOf({ ...site, url: 'http://rights.example', host: 'rights.example' }, 'rights') };
  await declareSource(admin, { ...theirs, rights: { ...theirs.rights, validUntil: new Date('2030-01-01') } });
  const asked = { urls: ['http://rights.example/list'] };
  await withdrawSource(admin, { sourceId: 'rights', reason: 'The contract was ended' });
  await expect(requestImport(admin, asked, 'web')).rejects.toMatchObject({ key: 'source-withdrawn' });
  await restoreSource(admin, { sourceId: 'rights' });
  const later = { ...admin, clock: movedClock(new Date('2030-01-01T00:00:00Z')) };
  await expect(requestImport(later, asked, 'web')).rejects.toMatchObject({ key: 'source-expired' });
  const earlier = { ...admin, clock: movedClock(new Date('2019-12-31T23:59:59Z')) };
  await expect(requestImport(earlier, asked, 'web')).rejects.toMatchObject({ key: 'source-expired' });
  await expect(requestImport(admin, asked, 'web')).resolves.toMatchObject({
    state: 'QUEUED',
    sourceId: 'rights',
  });
});

test('addresses of two sources are not one import; one of another host is not its source’s', async () => {
  const [one, two] = ['one.example', 'two.example'];
  for (const host of [one, two]) {
    const id = host.split('.')[0] ?? '';
    await declareSource(admin, sourceOf({ url: `http://${host}`, host, mediaHost: host }, id));
  }
  const urls = [`http://${one}/a`, `http://${two}/b`];
  await expect(requestImport(admin, { urls }, 'web')).rejects.toMatchObject({ key: 'source-host-foreign' });
  const foreign = { urls: [`http://${two}/b`], sourceId: 'one' };
  await expect(requestImport(admin, foreign, 'web')).rejects.toMatchObject({ key: 'source-host-foreign' });
});

test('the same occasion is one import', async () => {
  const source = sourceOf(
    { url: 'http://once.example', host: 'once.example', mediaHost: 'once.example' },
    'once',
  );
  await declareSource(admin, source);
  const asked = { urls: ['http://once.example/a', 'http://once.example/a'], key: 'occasion-1' };
  const [first, second] = await Promise.all([
    requestImport(admin, asked, 'api'),
    requestImport(admin, asked, 'api'),
  ]);
  expect(second.id).toBe(first.id);
  expect(first.pages.total).toBe(1);
});

test('evidence is judged by its content', async () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  const { fileId } = await storeEvidence(admin, { name: 'contract.pdf', bytes: pdf });
  const { evidenceUrl: _none, ...rights } = wish('x').rights;
  const source = await declareSource(admin, {
    ...sourceOf({ ...site, url: 'http://paper.example', host: 'paper.example' }, 'paper'),
    rights: { ...rights, evidenceFileId: fileId },
  });
  expect(source.declaration.evidenceFileId).toBe(fileId);
  const script = Buffer.from('<html><script>alert(1)</script></html>');
  await expect(storeEvidence(admin, { name: 'contract.pdf', bytes: script })).rejects.toMatchObject({
    key: 'file-type-refused',
  });
});
