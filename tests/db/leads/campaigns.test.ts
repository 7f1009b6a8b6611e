import { describe, expect, it } from 'vitest';
import {
  archiveCampaign,
  connectChannel,
  createCampaign,
  disconnectChannel,
  drawCampaignCode,
  findCampaignSource,
  getWebChat,
  InboundMessage,
  listCampaigns,
} from '@/lib/channels';
import { countConversationsBySource, getConversation, receiveMessage } from '@/lib/conversations';
import { receiveItem } from '@/lib/inbound/receive-item';
import { createItem } from '@/lib/knowledge';
import { changeCart, countOrdersBySource, placeOrder, quoteCart } from '@/lib/orders';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { makeTiktok, type TiktokScene } from '@/tests/factories/make-tiktok';

const campaignOf = ({ owner, whatsapp }: TiktokScene, name = 'March boots') =>
  createCampaign(owner, { channelId: whatsapp.id, name, greeting: 'Здравствуйте! Видел ваш ролик.' });

async function write(scene: TiktokScene, text: string, channelId = scene.whatsapp.id) {
  const from = `7916${Math.floor(Math.random() * 1e7)}`;
  const source = await findCampaignSource(scene.ctx, { channelId, text });
  const received = await receiveMessage(scene.ctx, {
    channelId,
    externalContactId: from,
    externalMessageId: newId('wam'),
    text,
    sentAt: scene.clock.now(),
    ...(source && { source }),
  });
  return getConversation(scene.ctx, { conversationId: received.conversationId });
}

describe('a campaign', () => {
  it('leads into WhatsApp by a link and a QR code that carry its own code', async () => {
    const scene = await makeTiktok();
    const campaign = await campaignOf(scene);
    expect(campaign.message).toBe(`Здравствуйте! Видел ваш ролик. #${campaign.code}`);
    const link = new URL(campaign.link ?? '');
    expect(link.origin + link.pathname).toBe('https://wa.me/79990000000');
    expect(link.searchParams.get('text')).toBe(campaign.message);
    const picture = await drawCampaignCode(scene.owner, { id: campaign.id });
    expect(picture).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(picture).not.toContain('<script');
  });

  it('is recognised by what people write, whatever they add, in its own channel only', async () => {
    const scene = await makeTiktok();
    const { code, name, message } = await campaignOf(scene);
    const source = { kind: 'campaign', id: code, title: name };
    for (const text of [message, `#${code.toLowerCase()}`, `Сколько стоит? #${code}, 38 размер`])
      expect((await write(scene, text)).source).toEqual(source);
    expect((await write(scene, 'Сколько стоит?')).source).toBeNull();
    expect((await write(scene, '#ZZZZZ')).source).toBeNull();
    const { id } = await getWebChat(scene.ctx);
    expect((await write(scene, message, id)).source).toBeNull();
    expect([...(await countConversationsBySource(scene.ctx, { kind: 'campaign' }))]).toEqual([[code, 3]]);
  });

  it('is kept on the thread and on the customer when their first message comes in by the door', async () => {
    const scene = await makeTiktok();
    const { code, name, message } = await campaignOf(scene);
    const item = InboundMessage.parse({
      kind: 'message',
      externalContactId: '79160000001',
      externalMessageId: newId('wam'),
      text: message,
      sentAt: scene.clock.now(),
    });
    await receiveItem(scene.ctx, scene.whatsapp.id, item, null);
    const [row] = await inTransaction(scene.ctx, ({ db }) =>
      db.contact.findMany({ select: { source: true } }),
    );
    expect(row?.source).toEqual({ kind: 'campaign', id: code, title: name });
    expect([...(await countConversationsBySource(scene.ctx, { kind: 'campaign' }))]).toEqual([[code, 1]]);
  });

  it('counts the orders of those who came by it, once they are firm', async () => {
    const scene = await makeTiktok();
    const { ctx } = scene;
    const { code } = await campaignOf(scene);
    const conversation = await write(scene, `Здравствуйте #${code}`);
    const conversationId = conversation.id;
    const boots = await createItem(ctx, {
      kind: 'PRODUCT',
      sku: 'B',
      name: 'Boots',
      priceMinor: 500_00,
      stock: 5,
    });
    await changeCart(ctx, { conversationId, itemId: boots.id, change: 'set', quantity: 1 });
    const quote = await quoteCart(ctx, { conversationId });
    const order = await placeOrder(ctx, {
      quoteId: quote.id,
      conversationId,
      contactId: conversation.contact.id,
      delivery: { start: new Date('2026-06-02T07:00:00Z'), city: 'Москва', address: 'Тверская, 1' },
      source: conversation.source,
    });
    expect([...(await countOrdersBySource(ctx, { kind: 'campaign' }))]).toEqual([]);
    await inTransaction(ctx, ({ db }) =>
      db.customerOrder.updateMany({ where: { id: order.id }, data: { status: 'CONFIRMED' } }),
    );
    expect(await listCampaigns(scene.owner)).toMatchObject([{ code, orders: 1, leads: 0 }]);
  });

  it('that is ended is counted no longer, and its code is given to no other', async () => {
    const scene = await makeTiktok();
    const { id, message } = await campaignOf(scene);
    await archiveCampaign(scene.owner, { id });
    expect((await write(scene, message)).source).toBeNull();
    expect(await listCampaigns(scene.owner)).toEqual([]);
    await expect(archiveCampaign(scene.owner, { id })).rejects.toMatchObject({ key: 'campaign-not-found' });
    await expect(drawCampaignCode(scene.owner, { id })).rejects.toMatchObject({ key: 'campaign-not-found' });
  });

  it('needs a WhatsApp with a number, of one’s own', async () => {
    const [scene, stranger] = [await makeTiktok(), await makeTiktok()];
    const wish = { name: 'A', greeting: 'B' };
    const { id } = await getWebChat(scene.ctx);
    await expect(createCampaign(scene.owner, { ...wish, channelId: id })).rejects.toMatchObject({
      key: 'campaign-needs-whatsapp',
      field: 'channelId',
    });
    await expect(
      createCampaign(scene.owner, { ...wish, channelId: stranger.whatsapp.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const theirs = await campaignOf(stranger);
    expect(await listCampaigns(scene.owner)).toEqual([]);
    await expect(archiveCampaign(scene.owner, { id: theirs.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await write(scene, theirs.message)).source).toBeNull();
  });
});

it('TikTok itself needs nothing but the WhatsApp that answers, and can be ended', async () => {
  const { owner, tiktok } = await makeTiktok({ secret: null });
  expect(tiktok).toMatchObject({ kind: 'tiktok', status: 'CONNECTED', name: 'TikTok' });
  await disconnectChannel(owner, { channelId: tiktok.id });
  await expect(connectChannel(owner, { adapter: 'tiktok-lead', input: {} })).rejects.toMatchObject({
    code: 'invalid',
  });
});
