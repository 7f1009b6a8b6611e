import { expect } from 'vitest';
import { drawPhoto } from '@/tests/factories/draw-photo';
import { eventually } from '@/tests/factories/eventually';
import type { Owner } from './sign-up-owner';

/** Has an owner buy credits at the test checkout and order one video; it may still be in the making. */
export async function orderReel({ browser }: Owner): Promise<{ id: string; photoId: string }> {
  const bought = await browser.ask('POST', '/api/credits/packs', { pack: 'pack-5' });
  const { payUrl } = bought.body as { payUrl: string };
  const paid = await browser.ask('POST', `/api/pay/${new URL(payUrl).pathname.split('/').at(-1)}`, {});
  expect(paid.status, JSON.stringify(paid.body)).toBe(200);
  await eventually(async () => {
    const { body } = await browser.ask('GET', '/api/credits');
    return (body as { balance: { available: number } }).balance.available >= 5;
  });
  const form = new FormData();
  form.set('file', new File([new Uint8Array(drawPhoto(500, 500))], 'cup.jpg', { type: 'image/jpeg' }));
  const { photoId } = (await browser.ask('POST', '/api/reels/photos', form)).body as { photoId: string };
  const wish = { key: 'the-first-wish', photoId, text: 'A red cup', template: 'ugc', count: 1 };
  const ordered = await browser.ask('POST', '/api/reels', wish);
  expect(ordered.status, JSON.stringify(ordered.body)).toBe(200);
  const [reel] = (ordered.body as { reels: { id: string }[] }).reels;
  return { id: reel?.id ?? '', photoId };
}
