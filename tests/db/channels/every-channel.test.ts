import '@/jobs/all-jobs';
import { afterAll, describe, expect, test, vi } from 'vitest';

const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'));
const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
const { waha } = await vi.hoisted(() => import('@/tests/doubles/waha/installed'));
const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));

import { getConversation, listConversations, listMessages } from '@/lib/conversations';
import { findLatestOrder } from '@/lib/orders';
import { payTestCheckout } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import type { ShopName } from '@/tests/conversations/shops';
import { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { hasMailServer, startMailServer } from '@/tests/setup/mail-server';
import { gmailWorld } from './worlds/gmail-world';
import { mailboxWorld } from './worlds/mailbox-world';
import { metaWorld } from './worlds/meta-world';
import { telegramWorld } from './worlds/telegram-world';
import { wahaWorld } from './worlds/waha-world';
import { webChatWorld } from './worlds/web-chat-world';
import { whatsappCloudWorld } from './worlds/whatsapp-cloud-world';
import type { OpenWorld, World } from './worlds/world';

// Without Dovecot on the machine a mailbox is left out; see tests/setup/mail-server.ts.
const post = hasMailServer ? { imap: await startMailServer(), smtp: await new SmtpDouble().start() } : null;

const worlds: Readonly<Record<string, OpenWorld>> = {
  'the web chat': webChatWorld,
  Telegram: telegramWorld(telegram),
  'WhatsApp through WAHA': wahaWorld(waha),
  'WhatsApp Cloud API': whatsappCloudWorld(cloud),
  Facebook: metaWorld(meta, 'facebook'),
  Instagram: metaWorld(meta, 'instagram'),
  Gmail: gmailWorld(google),
  ...(post && { 'a mailbox': mailboxWorld(post) }),
};

interface Purchase {
  readonly shop: ShopName;
  /** What the customer says, in turn; the last agrees to the total, by a button where there is one. */
  readonly says: readonly string[];
  readonly yes: RegExp;
  readonly sku: string;
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly confirmed: RegExp;
}

const purchases: Readonly<Record<string, Purchase>> = {
  'flowers in Russian': {
    shop: 'flowers',
    says: ['2 букета роз на завтра к 15 на ул. Ленина 5, Москва', 'да'],
    yes: /^да/i,
    sku: 'BQ-ROSE',
    totalMinor: 780_000,
    paidMinor: 780_000,
    confirmed: /подтвержд/i,
  },
  'a massage in English': {
    shop: 'clinic',
    says: ['Can I book a massage tomorrow at 3?', 'yes'],
    yes: /^yes/i,
    sku: 'MSG',
    totalMinor: 8_000,
    paidMinor: 4_000,
    confirmed: /confirmed/i,
  },
};

afterAll(async () => {
  doors.stop();
  await telegram.stop();
  await waha.close();
  await cloud.close();
  await meta.stop();
  await google.stop();
  await post?.imap.stop();
  await post?.smtp.stop();
});

describe.each(Object.entries(worlds))('on %s', (_, openWorld) => {
  test.each(Object.entries(purchases))('one buys %s, pays and gets a time', async (__, purchase) => {
    const talk = await beginTalk(purchase.shop, openWorld);
    const { world, ctx } = talk;
    const last = purchase.says.length - 1;
    for (const [index, words] of purchase.says.entries()) {
      const button = index === last && world.buttons().find((label) => purchase.yes.test(label));
      await (button ? world.taps(button) : world.says(words));
      await talk.answered();
    }
    const link = /https?:\/\/\S+\/pay\/(\w+)/.exec(world.heard().join('\n'));
    expect(link, world.heard().join('\n---\n')).not.toBeNull();
    await payTestCheckout(ctx, { paymentId: link?.[1] ?? '' });
    await talk.answered();
    expect(world.heard().at(-1)).toMatch(purchase.confirmed);
    const [conversation] = (await listConversations(ctx, {})).conversations;
    const conversationId = conversation?.id ?? '';
    const order = await findLatestOrder(ctx, { conversationId });
    expect(order).toMatchObject({ status: 'CONFIRMED', totalMinor: purchase.totalMinor });
    expect(order?.payment).toMatchObject({ status: 'PAID', amountMinor: purchase.paidMinor });
    expect(order?.lines.map(({ sku }) => sku)).toEqual([purchase.sku]);
    expect(await getConversation(ctx, { conversationId })).toMatchObject({
      paymentStatus: 'paid',
      channel: { id: world.channel.id },
    });
    // Nothing was left lying, nothing was said twice.
    const { messages } = await listMessages(ctx, { conversationId, limit: 200 });
    const ours = messages.filter(({ author }) => author === 'ASSISTANT');
    expect(ours.every(({ status }) => ['SENT', 'DELIVERED', 'READ'].includes(status))).toBe(true);
    expect(new Set(world.heard()).size).toBe(world.heard().length);
  });
});

interface Talk {
  readonly world: World;
  readonly ctx: Ctx;
  /** Lets the quiet window pass, and everything that follows from it. */
  readonly answered: () => Promise<void>;
}

async function beginTalk(shop: ShopName, openWorld: OpenWorld): Promise<Talk> {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  doors.lane = lane;
  const ctx: Ctx = { ...(await openShop(shop)), clock, lane: lane.name };
  const world = await openWorld(ctx);
  return {
    world,
    ctx,
    answered: async () => {
      await drainLane(lane, new Date(clock.now().getTime() + 60_000));
      await world.look?.();
    },
  };
}
