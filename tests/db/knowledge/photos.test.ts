import { describe, expect, it } from 'vitest';
import {
  createItem,
  deleteItem,
  listItems,
  publishKnowledgeBase,
  readItemPhoto,
  searchItems,
  setItemPhoto,
  updateItem,
  uploadPriceList,
} from '@/lib/knowledge';
import { storeFile } from '@/lib/media';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const photoOf = ({ owner }: MadeCompany) =>
  storeFile(owner, { purpose: 'item-photo', name: 'rose.png', bytes: png });

async function makeRose(company: MadeCompany) {
  const rose = await createItem(company.owner, {
    kind: 'PRODUCT',
    sku: 'ROSE',
    name: 'Rose',
    priceMinor: 500,
    stock: 3,
  });
  const photo = await photoOf(company);
  return { rose, photo, withPhoto: await setItemPhoto(company.owner, { itemId: rose.id, fileId: photo.id }) };
}

const ask = ({ owner }: MadeCompany, fileId: string) =>
  readItemPhoto({ ...owner, actor: { kind: 'visitor', visitorId: 'vis_1' } }, { fileId });

describe('an item’s photo', () => {
  it('is found with the item everywhere, and can be taken away', async () => {
    const company = await makeCompany();
    const { rose, photo, withPhoto } = await makeRose(company);
    expect(rose.photoId).toBeNull();
    expect(withPhoto.photoId).toBe(photo.id);
    const { owner } = company;
    expect((await listItems(owner, {})).items).toMatchObject([{ photoId: photo.id }]);
    expect(await searchItems(owner, { query: 'rose', limit: 1 })).toMatchObject([{ photoId: photo.id }]);
    expect((await setItemPhoto(owner, { itemId: rose.id, fileId: null })).photoId).toBeNull();
  });

  it('outlives a change by hand and a new price list', async () => {
    const company = await makeCompany();
    const { rose, photo } = await makeRose(company);
    const { owner } = company;
    expect(await updateItem(owner, { id: rose.id, change: { priceMinor: 700 } })).toMatchObject({
      priceMinor: 700,
      photoId: photo.id,
    });
    const bytes = new Uint8Array(Buffer.from('SKU,Name,Price\nROSE,Red rose,9.00\n'));
    const upload = await uploadPriceList(owner, { name: 'new.csv', bytes });
    expect(await publishKnowledgeBase(owner, { id: upload.id })).toMatchObject({ updated: 1 });
    expect((await listItems(owner, {})).items).toMatchObject([{ name: 'Red rose', photoId: photo.id }]);
  });

  it('is a photo of one’s own, on an item of one’s own that is on sale', async () => {
    const [company, stranger] = [await makeCompany(), await makeCompany()];
    const { rose, photo } = await makeRose(company);
    const { owner, manager } = company;
    const list = await storeFile(owner, {
      purpose: 'price-list',
      name: 'a.csv',
      bytes: Buffer.from('Name,Price\n'),
    });
    const theirs = await photoOf(stranger);
    const itemId = rose.id;
    for (const fileId of [list.id, theirs.id, 'med_none'])
      await expect(setItemPhoto(owner, { itemId, fileId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(setItemPhoto(stranger.owner, { itemId, fileId: theirs.id })).rejects.toMatchObject({
      key: 'item-not-found',
    });
    await expect(setItemPhoto(manager, { itemId, fileId: photo.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await deleteItem(owner, { id: itemId });
    await expect(setItemPhoto(owner, { itemId, fileId: null })).rejects.toMatchObject({
      key: 'item-not-found',
    });
  });
});

it('anybody in the chat sees the photos of the price list, and no other file of the company or of another', async () => {
  const [company, stranger] = [await makeCompany(), await makeCompany()];
  const { photo } = await makeRose(company);
  const { file, bytes } = await ask(company, photo.id);
  expect(file.contentType).toBe('image/png');
  expect(Buffer.from(bytes).equals(png)).toBe(true);
  const list = await storeFile(company.owner, {
    purpose: 'price-list',
    name: 'a.csv',
    bytes: Buffer.from('Name,Price\n'),
  });
  await expect(ask(company, list.id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(ask(company, 'med_none')).rejects.toMatchObject({ code: 'not-found' });
  await expect(ask(stranger, photo.id)).rejects.toMatchObject({ code: 'not-found' });
});
