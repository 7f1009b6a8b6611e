import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile, storeFile } from '@/lib/media';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { makeCompany } from '@/tests/factories/make-company';
import { xlsxOf } from '@/tests/factories/price-lists/xlsx-of';

const csv = Buffer.from('Name,Price\nRose,10\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const filesOf = (companyId: string, purpose: string) =>
  path.join(env().X8_DATA_DIR, 'media', companyId, purpose);

describe('a stored file', () => {
  it('comes back as it was, under a name made by the server', async () => {
    const { owner, companyId } = await makeCompany();
    const file = await storeFile(owner, {
      purpose: 'price-list',
      name: '..\\evil/../прайс \u202egnp.csv',
      bytes: csv,
    });
    expect(file).toMatchObject({ name: 'прайс gnp.csv', contentType: 'text/csv', size: csv.length });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    const read = await readFile(owner, file.id);
    expect(read.file).toEqual(file);
    expect(Buffer.from(read.bytes).equals(csv)).toBe(true);
    expect(await readdir(filesOf(companyId, 'price-list'))).toEqual([file.id]);
  });

  it.each([
    ['price-list', csv, 'text/csv'],
    [
      'price-list',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name;Price', 'utf16le')]),
      'text/csv',
    ],
    [
      'price-list',
      xlsxOf([{ name: 'A', rows: [['Name', 'Price']] }]),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['item-photo', png, 'image/png'],
  ] as const)('%s: its kind is told by its bytes', async (purpose, bytes, contentType) => {
    const { owner } = await makeCompany();
    expect(await storeFile(owner, { purpose, name: 'anything.exe', bytes })).toMatchObject({ contentType });
  });

  it.each([
    ['price-list', png, 'file-type-refused'],
    ['price-list', Buffer.from('%PDF-1.7\n'), 'file-type-refused'],
    ['price-list', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'file-type-refused'],
    ['item-photo', csv, 'file-type-refused'],
    [
      'item-photo',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'file-type-refused',
    ],
    ['item-photo', Buffer.from('GIF89a'), 'file-type-refused'],
    ['item-photo', Buffer.alloc(0), 'file-empty'],
    ['item-photo', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), 'file-too-large'],
    ['price-list', Buffer.alloc(50 * 1024 * 1024 + 1, 65), 'file-too-large'],
  ] as const)('%s: what does not belong there is refused and leaves nothing', async (purpose, bytes, key) => {
    const { owner, companyId } = await makeCompany();
    await expect(storeFile(owner, { purpose, name: 'x.csv', bytes })).rejects.toMatchObject({
      code: 'invalid',
      key,
    });
    await expect(readdir(filesOf(companyId, purpose))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('that was changed or lost behind our back is not handed out', async () => {
    const { owner, companyId } = await makeCompany();
    const file = await storeFile(owner, { purpose: 'price-list', name: 'x.csv', bytes: csv });
    const where = path.join(filesOf(companyId, 'price-list'), file.id);
    await writeFile(where, 'Name,Price\nRose,1\n');
    await expect(readFile(owner, file.id)).rejects.toMatchObject({ code: 'internal', key: 'file-damaged' });
    await rm(where);
    await expect(readFile(owner, file.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not sent to the store while a transaction is open', async () => {
    const { owner } = await makeCompany();
    const inside = inTransaction(owner, (tx) =>
      storeFile(tx.ctx, { purpose: 'price-list', name: 'x', bytes: csv }),
    );
    await expect(inside).rejects.toThrow('inside a transaction');
  });
});

describe('who may', () => {
  it('another company cannot see it', async () => {
    const { owner } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const { id } = await storeFile(owner, { purpose: 'price-list', name: 'x.csv', bytes: csv });
    await expect(readFile(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('the wrong role is refused', async () => {
    const { owner, manager } = await makeCompany();
    const { id } = await storeFile(owner, { purpose: 'price-list', name: 'x.csv', bytes: csv });
    await expect(
      storeFile(manager, { purpose: 'price-list', name: 'x.csv', bytes: csv }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await readFile(manager, id)).file.id).toBe(id);
    const visitor = { ...owner, actor: { kind: 'visitor', visitorId: 'v' } } as const;
    await expect(readFile(visitor, id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
