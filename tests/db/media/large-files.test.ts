import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { copyFileTo, openFile, readFile, storeFileFrom } from '@/lib/media';
import { env } from '@/lib/platform/env';
import { makeCompany } from '@/tests/factories/make-company';
import { smallClip } from '@/tests/factories/small-clip';

const directory = mkdtempSync(path.join(env().X8_DATA_DIR, 'large-'));
const video = smallClip(directory, 'a.mp4');
let count = 0;
const newPath = (content?: Uint8Array | string): string => {
  count += 1;
  const file = path.join(directory, `file-${count}`);
  if (content !== undefined) writeFileSync(file, content);
  return file;
};
const original = (change: object = {}) =>
  ({ purpose: 'clip-original', name: 'Фильм.mov', path: newPath(readFileSync(video)), ...change }) as const;

describe('a file of this machine', () => {
  it('is kept with its sum and kind, without being copied where the disk can do without', async () => {
    const { owner, companyId } = await makeCompany();
    const wish = original();
    const file = await storeFileFrom(owner, wish);
    expect(file).toMatchObject({ name: 'Фильм.mov', contentType: 'video/mp4', size: statSync(video).size });
    const where = path.join(env().X8_DATA_DIR, 'media', companyId, 'clip-original', file.id);
    expect(statSync(where).ino).toBe(statSync(wish.path).ino);
    expect(statSync(where).mode & 0o777).toBe(0o400);
    // The sum was taken right: this verb checks it.
    rmSync(wish.path);
    expect(Buffer.from((await readFile(owner, file.id)).bytes).equals(readFileSync(video))).toBe(true);
  });

  it('is stored once an occasion, and not read again', async () => {
    const { owner } = await makeCompany();
    const first = await storeFileFrom(owner, original({ once: 'the same' }));
    expect(await storeFileFrom(owner, original({ once: 'the same', path: '/not/there' }))).toEqual(first);
  });

  it.each([
    ['clip-original', 'text', 'file-type-refused'],
    ['clip-original', '', 'file-empty'],
    ['clip-poster', readFileSync(video), 'file-type-refused'],
    ['clip-text', randomBytes(1_000), 'file-type-refused'],
  ] as const)('%s: what does not belong there is refused', async (purpose, content, key) => {
    const { job } = await makeCompany();
    const wish = { purpose, name: 'x', path: newPath(content) };
    await expect(storeFileFrom(job, wish)).rejects.toMatchObject({ code: 'invalid', key });
  });

  it('larger than its purpose allows is refused before it is read', async () => {
    const { owner } = await makeCompany();
    const huge = newPath('');
    truncateSync(huge, 2_048 * 1_048_576 + 1);
    await expect(storeFileFrom(owner, original({ path: huge }))).rejects.toMatchObject({
      key: 'file-too-large',
      params: { limit: 2_048 },
    });
  });

  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\nПривет\n', 'text/plain'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n', 'text/vtt'],
    ['[Script Info]\nScriptType: v4.00+\n', 'text/plain'],
  ])('subtitles are text, whatever they look like', async (text, contentType) => {
    const { job } = await makeCompany();
    const file = await storeFileFrom(job, { purpose: 'clip-text', name: 'a.srt', path: newPath(text) });
    expect(file.contentType).toBe(contentType);
  });
});

describe('a stored file', () => {
  it('comes as a file, and in parts', async () => {
    const { owner } = await makeCompany();
    const { id, size } = await storeFileFrom(owner, original());
    const to = newPath();
    expect(await copyFileTo(owner, id, to)).toMatchObject({ id, size });
    expect(readFileSync(to).equals(readFileSync(video))).toBe(true);
    const part = await openFile(owner, id, { first: 10, last: 29 });
    expect(part.size).toBe(20);
    expect((await buffer(part.stream)).equals(readFileSync(video).subarray(10, 30))).toBe(true);
    const whole = await openFile(owner, id);
    expect(whole.size).toBe(size);
    expect(await buffer(whole.stream)).toHaveLength(size);
  });

  it('that was cut behind our back is not handed to a program', async () => {
    const { owner, companyId } = await makeCompany();
    const { id } = await storeFileFrom(owner, original());
    truncateSync(path.join(env().X8_DATA_DIR, 'media', companyId, 'clip-original', id), 100);
    const to = newPath();
    await expect(copyFileTo(owner, id, to)).rejects.toMatchObject({ key: 'file-damaged' });
    expect(existsSync(to)).toBe(false);
  });

  it('is not there for another company, nor what lies between stages for people', async () => {
    const { owner, job } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const { id } = await storeFileFrom(owner, original());
    await expect(openFile(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(copyFileTo(stranger, id, newPath())).rejects.toMatchObject({ code: 'not-found' });
    const part = { purpose: 'clip-part', name: 'words.json', path: newPath('{}') } as const;
    await expect(storeFileFrom(owner, part)).rejects.toMatchObject({ code: 'forbidden' });
    const kept = await storeFileFrom(job, part);
    await expect(openFile(owner, kept.id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
