import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { connected, furnish, pageId } from '@/tests/doubles/meta/connected';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { picture, recipient, words } from '@/tests/doubles/meta/outgoing';
import { sides } from '@/tests/doubles/meta/sides';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { world } = meta;
beforeEach(() => furnish(meta));
afterAll(meta.stop);

const now = new Date();
const dayMs = 24 * 60 * 60 * 1_000;
const lastSent = () => world.sent.at(-1)?.body;

describe('sending', () => {
  test('answers become quick replies, and a tap on one says its words', async () => {
    const account = await connected('facebook');
    const text = 'Какие розы показать?';
    const buttons = [
      { kind: 'reply', label: 'Красные розы, 25 штук в вазе', text: 'Покажи красные розы' },
    ] as const;
    await facebookChannel.send(account, recipient(), words(text, buttons));
    const [reply] = lastSent()?.message?.quick_replies ?? [];
    expect(reply?.title.length).toBeLessThanOrEqual(20);
    const event = {
      object: 'page',
      entry: [
        {
          id: pageId,
          messaging: [
            {
              sender: { id: '200000000000002' },
              recipient: { id: pageId },
              timestamp: 1_760_000_000_000,
              message: { mid: 'm_tap', text: reply?.title, quick_reply: { payload: reply?.payload } },
            },
          ],
        },
      ],
    };
    expect(facebookChannel.decode(JSON.stringify(event), account.channel)).toMatchObject([
      { text: 'Покажи красные розы' },
    ]);
  });

  const link = { kind: 'link', label: 'Pay 25.00 €', url: 'https://pay.example/1' } as const;

  test('a link becomes a button on Facebook, and a line of text on Instagram or under a long text', async () => {
    const facebook = await connected('facebook');
    await facebookChannel.send(facebook, recipient(), words('Here is the link.', [link]));
    expect(lastSent()?.message?.attachment?.payload).toMatchObject({
      template_type: 'button',
      buttons: [{ type: 'web_url', url: link.url, title: link.label }],
    });
    await facebookChannel.send(facebook, recipient(), words('x'.repeat(1_500), [link]));
    expect(lastSent()?.message?.text).toContain(link.url);
    const instagram = await connected('instagram');
    await instagramChannel.send(
      instagram,
      recipient({ externalContactId: '900000000000009' }),
      words('Here.', [link]),
    );
    expect(lastSent()?.message?.text).toBe(`Here.\nPay 25.00 €: ${link.url}`);
  });

  test('the longest Russian text fits into Instagram’s bytes', async () => {
    const account = await connected('instagram');
    const text = 'я'.repeat(instagramChannel.capabilities.textLength);
    await instagramChannel.send(account, recipient({ externalContactId: '900000000000009' }), words(text));
    expect(lastSent()?.message?.text).toBe(text);
  });

  test('a picture is handed over byte by byte under a plain name', async () => {
    for (const { side, channel, customer } of sides) {
      await channel.send(await connected(side), recipient({ externalContactId: customer }), picture);
      const file = [...world.files.values()].at(-1);
      expect(file?.bytes).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128]));
      expect(file?.name).toMatch(/^[\w-]+\.png$/);
      expect(lastSent()?.message?.attachment).toEqual({
        type: 'image',
        payload: { attachment_id: file?.id },
      });
    }
  });

  test('an upload that fails was surely not sent, a message whose answer is lost may have been', async () => {
    const account = await connected('facebook');
    world.mishaps.push('answer-lost');
    await expect(facebookChannel.send(account, recipient(), picture)).rejects.toMatchObject({
      code: 'unavailable',
    });
    world.mishaps.push('gateway');
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({
      key: 'delivery-uncertain',
    });
    expect(world.sent).toHaveLength(0);
  });

  test('after a day only a person may write, marked as such, and after a week nobody', async () => {
    const account = await connected('facebook');
    const anna = world.customers.get('200000000000002');
    if (!anna) throw new Error('No customer.');
    anna.lastAt = Date.now() - 2 * dayMs;
    await expect(
      facebookChannel.send(account, recipient({ windowOver: true }), words('x')),
    ).rejects.toMatchObject({
      key: 'window-over',
    });
    expect(meta.requests.at(-1)?.url.pathname).not.toContain('/messages');
    await facebookChannel.send(account, recipient({ windowOver: true, byHuman: true }), words('Hello again'));
    expect(lastSent()).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
    // Our clock and Meta's may differ: its word counts.
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({
      key: 'window-over',
    });
    anna.lastAt = Date.now() - 8 * dayMs;
    await expect(
      facebookChannel.send(account, recipient({ windowOver: true, byHuman: true }), words('x')),
    ).rejects.toMatchObject({ key: 'window-over' });
  });

  test.each(sides)(
    'a comment on $side is answered privately, once, in words',
    async ({ side, channel, account: id }) => {
      const account = await connected(side);
      const commentId = await meta.comments(id, '555000555000', 'How much?');
      const answering = { externalMessageId: `comment:${commentId}`, sentAt: now, replyData: { commentId } };
      const to = recipient({ externalContactId: '555000555000', answering });
      expect(await channel.send(account, to, picture)).toEqual({ externalId: null });
      await channel.send(account, to, words('25 euros'));
      expect(world.sent).toHaveLength(1);
      expect(lastSent()?.recipient).toEqual({ comment_id: commentId });
      await expect(channel.send(account, to, words('And more'))).rejects.toMatchObject({
        key: 'window-over',
      });
    },
  );

  test.each([
    [new GraphTrouble(400, 190), 'unauthenticated', 'channel-access-lost'],
    [new GraphTrouble(403, 200), 'unauthenticated', 'channel-access-lost'],
    [new GraphTrouble(400, 10, 2018278), 'invalid', 'window-over'],
    [new GraphTrouble(400, 10, 2534022), 'invalid', 'window-over'],
    [new GraphTrouble(400, 551), 'invalid', 'contact-unknown'],
    [new GraphTrouble(400, 100, 2018001), 'invalid', 'contact-unknown'],
    [new GraphTrouble(400, 100, 2018047), 'invalid', 'file-too-large-for-channel'],
    [new GraphTrouble(400, 4), 'limit', 'channel-too-fast'],
    [new GraphTrouble(400, 32), 'limit', 'channel-too-fast'],
    [new GraphTrouble(400, 613), 'limit', 'channel-too-fast'],
    [new GraphTrouble(500, 2), 'unavailable', 'channel-unreachable'],
    [new GraphTrouble(500, 1), 'unavailable', 'channel-unreachable'],
    [new GraphTrouble(400, 1, 1357046), 'conflict', 'delivery-uncertain'],
    [new GraphTrouble(400, 100), 'invalid', 'channel-refused'],
    [new GraphTrouble(400, 368), 'invalid', 'channel-refused'],
  ])('%s %#', async (trouble, code, key) => {
    const account = await connected('facebook');
    world.mishaps.push(trouble);
    await expect(facebookChannel.send(account, recipient(), words('x'))).rejects.toMatchObject({ code, key });
  });

  test('shows typing and reading', async () => {
    const account = await connected('facebook');
    await facebookChannel.showTyping?.(account, recipient());
    await facebookChannel.markRead?.(account, recipient());
    expect(world.actions.map(({ sender_action }) => sender_action)).toEqual(['typing_on', 'mark_seen']);
  });
});

describe('files of events', () => {
  test('are fetched where the event says, and those that are gone or were never handed out are not found', async () => {
    const account = await connected('facebook');
    const bytes = Buffer.from([1, 2, 3]);
    world.files.set('a.jpg', { id: 'a.jpg', type: 'image', name: 'a.jpg', contentType: 'image/jpeg', bytes });
    const file = await facebookChannel.fetchFile?.(account, `${meta.url}/cdn/a.jpg`);
    expect(file).toMatchObject({ name: 'a.jpg', contentType: 'image/jpeg' });
    expect(Buffer.from(file?.bytes ?? [])).toEqual(bytes);
    for (const ref of [`${meta.url}/cdn/gone.jpg`, 'unsupported']) {
      await expect(facebookChannel.fetchFile?.(account, ref)).rejects.toMatchObject({ key: 'file-gone' });
    }
    await expect(facebookChannel.fetchFile?.(account, 'http://169.254.169.254/latest')).rejects.toMatchObject(
      {
        key: 'address-refused',
      },
    );
  });
});
