import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { cloudinaryMediaStore } from '@/lib/media/adapters/cloudinary/cloudinary-media-store';
import { diskMediaStore } from '@/lib/media/adapters/disk/disk-media-store';
import type { MediaStore } from '@/lib/media/port';
import { env } from '@/lib/platform/env';
import { newId } from '@/lib/platform/new-id';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { cloudinarySignature } from '@/tests/doubles/cloudinary/cloudinary-signature';

const { cloudinary } = await vi.hoisted(() => import('@/tests/doubles/cloudinary/installed'));
afterAll(cloudinary.stop);
afterEach(() => {
  cloudinary.failWith = null;
  cloudinary.ranges = true;
});

const root = path.join(env().X8_DATA_DIR, 'contract');
mkdirSync(root, { recursive: true });
const stores: readonly MediaStore[] = [diskMediaStore(root), cloudinaryMediaStore];
const newKey = (): string => `COMP001/price-list/${newId('med')}`;

describe.each(stores.map((store) => [store.name, store] as const))(
  '%s keeps the promise of a media store',
  (_, store) => {
    it('what was put is got, byte for byte', async () => {
      for (const size of [1, 1_000, 3_000_000]) {
        const [key, bytes] = [newKey(), randomBytes(size)];
        await store.put(key, bytes);
        expect(Buffer.from((await store.get(key)) ?? []).equals(bytes)).toBe(true);
      }
    });

    it('the same key again replaces', async () => {
      const key = newKey();
      await store.put(key, Buffer.from('one'));
      await store.put(key, Buffer.from('two'));
      expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('two');
    });

    it('a file of any size is put, got as a file, and got in parts', async () => {
      const [key, bytes] = [newKey(), randomBytes(21 * 1024 * 1024)];
      const directory = mkdtempSync(path.join(root, 'files-'));
      const [from, to] = [path.join(directory, 'from'), path.join(directory, 'to')];
      await writeFile(from, bytes);
      await store.putFile(key, from);
      await rm(from);
      expect(await store.copyTo(key, to)).toBe(true);
      expect(await readFile(to).then((copy) => copy.equals(bytes))).toBe(true);
      const partOf = async (range?: { first: number; last: number }) =>
        buffer((await store.open(key, range)) ?? Readable.from([]));
      expect((await partOf()).equals(bytes)).toBe(true);
      for (const [first, last] of [
        [0, 0],
        [1_000_000, 3_000_000],
        [bytes.length - 5, bytes.length - 1],
      ] as const)
        expect((await partOf({ first, last })).equals(bytes.subarray(first, last + 1))).toBe(true);
    });

    it('what is put in the place of a file is another file, and copies of the first stay as they are', async () => {
      const key = newKey();
      const directory = mkdtempSync(path.join(root, 'files-'));
      const [from, to] = [path.join(directory, 'from'), path.join(directory, 'to')];
      await writeFile(from, 'one');
      await store.putFile(key, from);
      await store.copyTo(key, to);
      await store.put(key, Buffer.from('two'));
      expect(await readFile(to, 'utf8')).toBe('one');
      expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe('two');
      await expect(store.copyTo(key, to)).rejects.toMatchObject({ code: 'unavailable' });
    });

    it('of what is not there, there is no file and no part', async () => {
      const key = newKey();
      expect(await store.copyTo(key, path.join(mkdtempSync(path.join(root, 'files-')), 'to'))).toBe(false);
      expect(await store.open(key)).toBeNull();
    });

    it('what is not there is null, and removing it is quiet', async () => {
      const key = newKey();
      expect(await store.get(key)).toBeNull();
      await store.remove(key);
      await store.put(key, Buffer.from('one'));
      await store.remove(key);
      expect(await store.get(key)).toBeNull();
    });
  },
);

describe('the disk', () => {
  it('holds no drafts after many writers of one key, and one whole file', async () => {
    const store = diskMediaStore(root);
    const key = newKey();
    const versions = Array.from({ length: 20 }, (_, index) => Buffer.alloc(200_000, index));
    await Promise.all(versions.map((bytes) => store.put(key, bytes)));
    const kept = Buffer.from((await store.get(key)) ?? []);
    expect(versions.some((bytes) => bytes.equals(kept))).toBe(true);
    expect(
      (await readdir(path.join(root, 'COMP001/price-list'))).filter((name) => name.includes('tmp')),
    ).toEqual([]);
  });

  it.each(['../outside', '/etc/passwd', 'a/../../b', 'a//b', '', 'a\u0000b', 'a.b'])(
    '%j is no key',
    async (key) => {
      const store = diskMediaStore(root);
      await expect(store.get(key)).rejects.toThrow('Not a key');
      await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('Not a key');
    },
  );

  it('that cannot be written is an outage', async () => {
    const file = path.join(env().X8_DATA_DIR, 'a-file');
    await writeFile(file, '');
    const store = diskMediaStore(path.join(file, 'media'));
    await expect(store.put(newKey(), Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('Cloudinary', () => {
  it('that sends the whole file although a part was asked for costs nothing but time', async () => {
    const key = newKey();
    await cloudinaryMediaStore.put(key, Buffer.from('0123456789'));
    cloudinary.ranges = false;
    const stream = await cloudinaryMediaStore.open(key, { first: 3, last: 5 });
    expect((await buffer(stream ?? Readable.from([]))).toString()).toBe('345');
  });

  it.each([400, 401, 420, 500, 503])('answering %i is an outage, never another error', async (status) => {
    cloudinary.failWith = status;
    const expected = { code: 'unavailable', key: 'media-store-unavailable' };
    await expect(cloudinaryMediaStore.put(newKey(), Buffer.from('x'))).rejects.toMatchObject(expected);
    await expect(cloudinaryMediaStore.get(newKey())).rejects.toMatchObject(expected);
    await expect(cloudinaryMediaStore.putFile(newKey(), import.meta.filename)).rejects.toMatchObject(
      expected,
    );
    await expect(cloudinaryMediaStore.open(newKey())).rejects.toMatchObject(expected);
    await expect(cloudinaryMediaStore.remove(newKey())).rejects.toMatchObject(expected);
  });

  it('gets files as they are, for nobody without a signature', async () => {
    cloudinary.calls.length = 0;
    const key = newKey();
    await cloudinaryMediaStore.put(key, Buffer.from('x'));
    await cloudinaryMediaStore.get(key);
    expect(cloudinary.calls.map(({ path: where, params }) => [where, params.type, params.public_id])).toEqual(
      [
        ['/v1_1/test-cloud/raw/upload', 'authenticated', `x8/${key}`],
        ['/v1_1/test-cloud/raw/download', 'authenticated', `x8/${key}`],
      ],
    );
    const { expires_at: expires } = cloudinary.calls[1]?.params ?? {};
    expect(Number(expires) * 1000 - Date.now()).toBeLessThanOrEqual(60_000);
  });
});

interface Vectors {
  readonly api_secret: string;
  readonly vectors: readonly {
    readonly algorithm: 'sha1' | 'sha256';
    readonly params: Record<string, string | number>;
    readonly signature: string;
  }[];
}

const vectors = publishedContract('cloudinary/signature-vectors.json') as Vectors | null;
if (!vectors) {
  process.stdout.write("Cloudinary's vectors are not beside the checkout (../shared/contracts): skipped.\n");
}

describe.skipIf(vectors === null)('the double signs as Cloudinary does', () => {
  it.each(vectors?.vectors.map((vector) => [vector.signature, vector] as const) ?? [])(
    '%s',
    (signature, vector) => {
      expect(cloudinarySignature(vector.params, vectors?.api_secret ?? '', vector.algorithm)).toBe(signature);
    },
  );
});

const description = publishedContract('cloudinary/openapi.trimmed.json') as {
  paths: Record<string, unknown>;
} | null;

it.skipIf(description === null)('the paths we call are among the published ones', () => {
  const published = Object.keys(description?.paths ?? {});
  expect(published).toContain('/v1_1/{cloud_name}/{resource_type}/upload');
  expect(published).toContain('/v1_1/{cloud_name}/{resource_type}/destroy');
});
