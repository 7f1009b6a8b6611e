import '@/jobs/all-jobs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import { listConversations, listMessages } from '@/lib/conversations';
import { collectEvents } from '@/lib/inbound';
import { findLatestOrder } from '@/lib/orders';
import { payTestCheckout } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { hasMailServer, type MailServer, startMailServer } from '@/tests/setup/mail-server';
import { gmailWorld } from './worlds/gmail-world';
import { mailboxWorld } from './worlds/mailbox-world';
import type { OpenWorld } from './worlds/world';

const smtp = new SmtpDouble();
let imap: MailServer;

beforeAll(async () => {
  await smtp.start();
  if (hasMailServer) imap = await startMailServer();
});
afterAll(async () => {
  await Promise.all([google.stop(), smtp.stop(), imap?.stop()]);
});

async function begin(shop: 'flowers' | 'clinic', open: OpenWorld) {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  const ctx: Ctx = { ...(await openShop(shop)), clock, lane: lane.name };
  const world = await open(ctx);
  const answered = async (): Promise<void> => {
    await drainLane(lane, new Date(clock.now().getTime() + 60_000));
    await world.look?.();
  };
  return { ctx, world, answered };
}

const ways: ReadonlyArray<readonly [string, boolean, OpenWorld, () => readonly string[]]> = [
  ['Gmail', true, gmailWorld(google), () => google.sent.map(({ raw }) => raw)],
  [
    'IMAP and SMTP',
    hasMailServer,
    (ctx) => mailboxWorld({ imap, smtp })(ctx),
    () => smtp.taken.map(({ raw }) => raw),
  ],
];

describe.each(ways)('by %s', (_, possible, open, sent) => {
  test.skipIf(!possible)(
    'a bouquet is bought by mail in one thread, every answer marked as a machine’s',
    async () => {
      const before = sent().length;
      const { ctx, world, answered } = await begin('flowers', open);
      await world.says('2 букета роз на завтра к 15 на ул. Ленина 5, Москва');
      await answered();
      await world.says('да');
      await answered();
      const link = /https?:\/\/\S+\/pay\/(\w+)/.exec(world.heard().join('\n'));
      expect(link, world.heard().join('\n---\n')).not.toBeNull();
      await payTestCheckout(ctx, { paymentId: link?.[1] ?? '' });
      await answered();
      expect(world.heard().at(-1)).toMatch(/подтвержд/i);
      const [conversation, ...others] = (await listConversations(ctx, {})).conversations;
      expect(others).toEqual([]);
      const order = await findLatestOrder(ctx, { conversationId: conversation?.id ?? '' });
      expect(order).toMatchObject({ status: 'CONFIRMED', totalMinor: 780_000 });
      const raws = sent().slice(before);
      for (const raw of raws) {
        expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
        expect(raw).toMatch(/^Subject: Re: Order\r$/m);
        expect(raw).toMatch(/^In-Reply-To: <\S+>\r$/m);
      }
      const ids = raws.map((raw) => /^Message-ID: (<\S+>)/m.exec(raw)?.[1]);
      expect(new Set(ids).size).toBe(raws.length);
      // What was quoted below the answers is not said again by the customer.
      const { messages } = await listMessages(ctx, { conversationId: conversation?.id ?? '' });
      expect(messages.filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text)).toEqual([
        '2 букета роз на завтра к 15 на ул. Ленина 5, Москва',
        'да',
      ]);
    },
  );
});

describe('two assistants that write to each other', () => {
  const strip = (raw: string): string =>
    raw.replace(/^(?:Auto-Submitted|X-Auto-Response-Suppress): .*\r\n/gm, '');

  test.each([
    ['as we send it', (raw: string) => raw, 2],
    // The worst there is on the way: a relay that takes the marks of a machine away.
    ['with the marks of a machine lost on the way', strip, 12],
  ])(
    'fall silent, with their mail %s',
    async (_, relay, most) => {
      const shops = [];
      for (const name of ['flowers', 'clinic'] as const) shops.push(await begin(name, gmailWorld(google)));
      const [one, two] = shops;
      if (!one || !two) throw new Error('Two shops are needed.');
      const addresses = shops.map(({ world }) => world.channel.name);
      const from = google.sent.length;
      google.relay = relay;
      // A person of the second shop writes to the first.
      const [to, writer] = addresses;
      google
        .account(to ?? '')
        .add(
          `From: Clinic <${writer}>\r\nTo: ${to}\r\nMessage-ID: <${newId('m')}@gmail.com>\r\nSubject: Roses\r\n\r\nHow much are the roses?`,
        );
      for (let round = 0; round < 20; round += 1) {
        for (const { ctx, world, answered } of shops) {
          await collectEvents(ctx, { channelId: world.channel.id });
          await answered();
        }
      }
      google.relay = (raw) => raw;
      const exchanged = google.sent.slice(from).filter((mail) => addresses.includes(mail.from));
      expect(exchanged.length).toBeGreaterThan(0);
      expect(exchanged.length).toBeLessThanOrEqual(most);
    },
    240_000,
  );
});
