import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discardUpload, getUpload, readFile, receivePart } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import {
  beginVideoUpload,
  createUploadLink,
  finishVideoUpload,
  openUploadLink,
  sweepIntake,
} from '@/lib/subtitles';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { smallClip } from '@/tests/factories/small-clip';

const directory = mkdtempSync(path.join(env().X8_DATA_DIR, 'uploads-'));
// Larger than three of the smallest parts.
const video = readFileSync(smallClip(directory, 'a.avi', 3, ['-c:v', 'mjpeg', '-q:v', '2', '-s', '640x480']));
const partBytes = 300_000;

const wishOf = (bytes: Buffer, change: object = {}) => ({
  name: 'clip.avi',
  size: bytes.length,
  key: newId('key'),
  ...change,
});
const begin = (ctx: Ctx, bytes: Buffer = video, change: object = {}) =>
  beginVideoUpload(ctx, wishOf(bytes, change));

async function sendAll(ctx: Ctx, uploadId: string, bytes: Buffer, link?: string): Promise<void> {
  for (let offset = 0; offset < bytes.length; offset += partBytes) {
    const part = bytes.subarray(offset, offset + partBytes);
    expect(await receivePart(ctx, { uploadId, offset, bytes: part, link })).toMatchObject({ accepted: true });
  }
}

const partsOf = (companyId: string): string[] =>
  readdirSync(path.join(env().X8_DATA_DIR, 'media', companyId, 'upload'));

describe('an upload', () => {
  test('comes in parts, is judged at its end and kept as it was; said again, it is the same', async () => {
    const { owner, companyId } = await makeCompany();
    const { id } = await begin(owner);
    await sendAll(owner, id, video);
    const done = await finishVideoUpload(owner, { uploadId: id });
    expect(done.facts).toMatchObject({ demuxer: 'avi', width: 640, height: 480, videoCodec: 'mjpeg' });
    const { file, bytes } = await readFile(owner, done.fileId);
    expect(file).toMatchObject({ purpose: 'clip-original', name: 'clip.avi' });
    expect(Buffer.from(bytes).equals(video)).toBe(true);
    expect(await finishVideoUpload(owner, { uploadId: id })).toEqual(done);
    expect(partsOf(companyId)).toEqual([]);
    expect(readdirSync(path.join(env().X8_DATA_DIR, 'intake'))).toEqual([]);
  });

  test('goes on where it stopped, under the same key', async () => {
    const { owner } = await makeCompany();
    const wish = wishOf(video);
    const { id } = await beginVideoUpload(owner, wish);
    await receivePart(owner, { uploadId: id, offset: 0, bytes: video.subarray(0, partBytes) });
    expect(await beginVideoUpload(owner, wish)).toMatchObject({ id, received: partBytes });
    const another = { ...wish, size: wish.size + 1 };
    await expect(beginVideoUpload(owner, another)).rejects.toMatchObject({ key: 'key-reused' });
  });

  test('takes each byte once, and tells the right place to whoever is wrong', async () => {
    const { owner, companyId } = await makeCompany();
    const { id } = await begin(owner);
    const part = (offset: number) =>
      receivePart(owner, { uploadId: id, offset, bytes: video.subarray(offset, offset + partBytes) });
    expect(await part(partBytes)).toEqual({ accepted: false, received: 0 });
    const racing = await Promise.all([part(0), part(0), part(0), part(0)]);
    expect(racing.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(racing.every(({ received }) => received === partBytes)).toBe(true);
    expect(partsOf(companyId)).toHaveLength(1);
    await expect(finishVideoUpload(owner, { uploadId: id })).rejects.toMatchObject({
      key: 'upload-incomplete',
      params: { received: partBytes, size: video.length },
    });
    expect(await getUpload(owner, { uploadId: id })).toMatchObject({ received: partBytes });
  });

  test('takes no crumbs, no part beyond its end and none too large', async () => {
    const { owner } = await makeCompany();
    const { id } = await begin(owner);
    const unfit = { code: 'invalid', key: 'upload-part-unfit' };
    for (const bytes of [Buffer.alloc(10), Buffer.alloc(video.length + 1), Buffer.alloc(8 * 1_048_576 + 1)])
      await expect(receivePart(owner, { uploadId: id, offset: 0, bytes })).rejects.toMatchObject(unfit);
  });

  test('of what is no video is thrown away at once, and says why', async () => {
    const { owner, companyId } = await makeCompany();
    const list = Buffer.from('#EXTM3U\n#EXTINF:1,\n/etc/passwd\n');
    const { id } = await begin(owner, list);
    await sendAll(owner, id, list);
    await expect(finishVideoUpload(owner, { uploadId: id })).rejects.toMatchObject({ key: 'clip-is-list' });
    await expect(getUpload(owner, { uploadId: id })).rejects.toMatchObject({ key: 'upload-not-found' });
    expect(partsOf(companyId)).toEqual([]);
  });

  test('is as large as the tier allows, and one of five at most', async () => {
    const { owner } = await makeCompany();
    const beyond = beginVideoUpload(owner, { name: 'a', key: newId('key'), size: 201 * 1_048_576 });
    await expect(beyond).rejects.toMatchObject({ key: 'file-too-large', params: { limit: 200 } });
    const begun = [];
    for (let count = 0; count < 5; count += 1) begun.push(await begin(owner));
    await expect(begin(owner)).rejects.toMatchObject({ code: 'limit', key: 'uploads-too-many' });
    await discardUpload(owner, { uploadId: begun[0]?.id ?? '' });
    await begin(owner);
  });

  test('that was left by its sender makes room for another, and one that goes on does not', async () => {
    const clock = movedClock(new Date('2026-05-01T10:00:00Z'));
    const owner = { ...(await makeCompany()).owner, clock };
    const [first, second] = [await begin(owner), await begin(owner)];
    clock.moveBy(1_000);
    for (let count = 0; count < 3; count += 1) await begin(owner);
    clock.moveBy(16 * 60_000);
    await receivePart(owner, { uploadId: first.id, offset: 0, bytes: video.subarray(0, partBytes) });
    await begin(owner);
    expect(await getUpload(owner, { uploadId: first.id })).toMatchObject({ received: partBytes });
    await expect(getUpload(owner, { uploadId: second.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is nobody else’s', async () => {
    const { owner, manager } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const { id } = await begin(owner);
    const gone = { code: 'not-found' };
    await expect(getUpload(stranger, { uploadId: id })).rejects.toMatchObject(gone);
    await expect(finishVideoUpload(stranger, { uploadId: id })).rejects.toMatchObject(gone);
    await expect(discardUpload(stranger, { uploadId: id })).rejects.toMatchObject(gone);
    const part = { uploadId: id, offset: 0, bytes: video.subarray(0, partBytes) };
    await expect(receivePart(stranger, part)).rejects.toMatchObject(gone);
    await expect(receivePart(manager, part)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is forgotten after a day, with what has come of it; what it became is not', async () => {
    const clock = movedClock(new Date('2026-05-01T10:00:00Z'));
    const made = await makeCompany();
    const owner = { ...made.owner, clock };
    const left = await begin(owner);
    await receivePart(owner, { uploadId: left.id, offset: 0, bytes: video.subarray(0, partBytes) });
    const finished = await begin(owner);
    await sendAll(owner, finished.id, video);
    const { fileId } = await finishVideoUpload(owner, { uploadId: finished.id });
    const job = baseContext({ actor: { kind: 'job', job: 'test.job' }, clock });
    const [killed, working] = ['upload-killed', 'upload-working'].map((name) =>
      path.join(env().X8_DATA_DIR, 'intake', name),
    );
    for (const [where = '', at] of [
      [killed, '2026-04-30T10:00:00Z'],
      [working, '2026-05-02T10:00:00Z'],
    ] as const) {
      mkdirSync(where);
      utimesSync(where, new Date(at), new Date(at));
    }
    clock.moveBy(23 * 3_600_000);
    await sweepIntake(job);
    expect(await getUpload(owner, { uploadId: left.id })).toMatchObject({ received: partBytes });
    clock.moveBy(2 * 3_600_000);
    await sweepIntake(job);
    for (const uploadId of [left.id, finished.id])
      await expect(getUpload(owner, { uploadId })).rejects.toMatchObject({ key: 'upload-not-found' });
    expect(partsOf(made.companyId)).toEqual([]);
    expect(readdirSync(path.join(env().X8_DATA_DIR, 'intake'))).toEqual(['upload-working']);
    expect((await readFile(owner, fileId)).file.id).toBe(fileId);
  });
});

describe('a one-time link', () => {
  const clock = movedClock(new Date('2026-05-01T10:00:00Z'));
  const base = baseContext({ actor: { kind: 'visitor', visitorId: 'v' }, clock });

  test('lets whoever has it upload one video for the company', async () => {
    const { job, companyId } = await makeCompany();
    const { token, url } = await createUploadLink({ ...job, clock }, { reference: '123456' });
    expect(new URL(url).pathname).toBe(`/upload/${token}`);
    const opened = await openUploadLink(base, token);
    expect(opened).toMatchObject({ reference: '123456', upload: null, ctx: { companyId } });
    const { ctx, link } = opened;
    // The wrong file first; it makes room for the right one.
    const wrong = await begin(ctx, video, { link });
    const { id } = await begin(ctx, video, { link });
    await expect(getUpload(ctx, { uploadId: wrong.id, link })).rejects.toMatchObject({ code: 'not-found' });
    await sendAll(ctx, id, video, link);
    const { fileId } = await finishVideoUpload(ctx, { uploadId: id, link });
    expect((await openUploadLink(base, token)).upload).toMatchObject({ id, fileId, isFinished: true });
    const another = begin(ctx, video, { link });
    await expect(another).rejects.toMatchObject({ code: 'conflict', key: 'upload-link-over' });
  });

  test('opens nothing but its own upload', async () => {
    const { job, owner } = await makeCompany();
    const { token } = await createUploadLink({ ...job, clock }, { reference: 'a' });
    const { ctx, link } = await openUploadLink(base, token);
    const { id } = await begin(owner);
    await expect(getUpload(ctx, { uploadId: id, link })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is refused when it is changed, foreign or over', async () => {
    const { job } = await makeCompany();
    const { token } = await createUploadLink({ ...job, clock }, { reference: 'a' });
    const [company = '', link = '', , until = '', signature = ''] = token.split('.');
    const over = { code: 'not-found', key: 'upload-link-over' };
    for (const changed of [
      '',
      'x',
      token.slice(0, -1),
      [company, link, 'b', until, signature].join('.'),
      ['COMP999', link, 'a', until, signature].join('.'),
      [company, link, 'a', Number(until) + 1, signature].join('.'),
    ])
      await expect(openUploadLink(base, changed)).rejects.toMatchObject(over);
    const later = movedClock(new Date('2026-05-01T16:00:00Z'));
    await expect(openUploadLink({ ...base, clock: later }, token)).rejects.toMatchObject(over);
  });
});
