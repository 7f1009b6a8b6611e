import '@/jobs/conversations/human-needed';
import '@/jobs/inbound/process-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POST as route } from '@/app/api/webhooks/tiktok-lead/[key]/route';
import { createCampaign, listCampaigns, listLeads } from '@/lib/channels';
import { listConversations, listMessages } from '@/lib/conversations';
import { importLeads, receiveWebhook } from '@/lib/inbound';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeTiktok, type TiktokScene } from '@/tests/factories/make-tiktok';
import { ownerClient } from '@/tests/setup/owner-client';

const anna = {
  id: '7300000000000000003',
  fields: { full_name: 'Анна', phone_number: '+79161234567', 'Размер?': '38' },
} as const;

const post = ({ ctx, tiktok }: TiktokScene, body: string, headers: Headers) =>
  receiveWebhook(ctx, { source: 'tiktok-lead', key: tiktok.key, rawBody: Buffer.from(body), headers });

const deliver = (scene: TiktokScene, ...forms: Parameters<TiktokScene['double']['body']>) => {
  const body = scene.double.body(...forms);
  return post(scene, body, scene.double.headers(body, scene.clock.now()));
};

const drain = ({ ctx, clock }: TiktokScene) => drainLane({ name: ctx.lane ?? '', clock }, clock.now());

describe('a filled-in form', () => {
  it('becomes one lead and one thread on WhatsApp, and a person is called, however often it is delivered', async () => {
    const scene = await makeTiktok();
    const campaign = await createCampaign(scene.owner, {
      channelId: scene.whatsapp.id,
      name: 'March',
      greeting: 'Привет',
    });
    const form = { ...anna, campaignName: `March · ${campaign.code}` };
    expect((await deliver(scene, form)).end).toBe('accepted');
    expect((await deliver(scene, form)).end).toBe('duplicate');
    await drain(scene);
    const { leads } = await listLeads(scene.owner, {});
    expect(leads).toMatchObject([
      {
        name: 'Анна',
        phone: '+79161234567',
        answers: { 'Размер?': '38' },
        campaign: { code: campaign.code, name: 'March' },
        via: 'WEBHOOK',
      },
    ]);
    const { conversations } = await listConversations(scene.owner, {});
    expect(conversations).toMatchObject([
      {
        id: leads[0]?.conversationId,
        channel: { id: scene.whatsapp.id },
        contact: { name: 'Анна', phone: '+79161234567' },
        needsHuman: true,
        source: { kind: 'campaign', id: campaign.code },
      },
    ]);
    const { messages } = await listMessages(scene.owner, { conversationId: conversations[0]?.id ?? '' });
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      ['SYSTEM', 'lead-arrived\nАнна\n+79161234567\nРазмер?: 38'],
    ]);
    expect(await listCampaigns(scene.owner)).toMatchObject([{ leads: 1 }]);
  });

  it('without a phone is kept and shown, on the channel it came in', async () => {
    const scene = await makeTiktok();
    await deliver(scene, { id: 'l1', fields: { email: 'ann@example.com' } });
    await drain(scene);
    const { conversations } = await listConversations(scene.owner, {});
    expect(conversations).toMatchObject([
      { channel: { id: scene.tiktok.id }, contact: { email: 'ann@example.com' }, needsHuman: true },
    ]);
  });

  it('several in one request are several', async () => {
    const scene = await makeTiktok();
    await deliver(scene, anna, { ...anna, id: 'l2' }, { id: 'l3', fields: { phone: '+447700900123' } });
    await drain(scene);
    expect((await listLeads(scene.owner, {})).leads).toHaveLength(3);
    expect((await listConversations(scene.owner, {})).conversations).toHaveLength(2);
  });
});

describe('the door', () => {
  it('refuses what is not signed, signed long ago, or has no secret to be signed with', async () => {
    const scene = await makeTiktok();
    const body = scene.double.body(anna);
    const at = (seconds: number) => new Date(scene.clock.now().getTime() + seconds * 1_000);
    for (const [headers, end] of [
      [new Headers(), 'bad-signature'],
      [new Headers({ 'tiktok-signature': '' }), 'bad-signature'],
      [scene.double.headers(body, at(-301)), 'bad-signature'],
      [scene.double.headers(body, at(301)), 'bad-signature'],
      [scene.double.headers(`${body} `, at(0)), 'bad-signature'],
      [scene.double.headers(body, at(-299)), 'accepted'],
    ] as const)
      expect((await post(scene, body, headers)).end).toBe(end);
    const open = await makeTiktok({ secret: null });
    const unsigned = open.double.body(anna);
    for (const headers of [new Headers(), open.double.headers(unsigned, open.clock.now())])
      expect(await post(open, unsigned, headers)).toEqual({ end: 'secret-missing', setting: 'appSecret' });
  });

  it('lets none of 5,000 changed requests in', async () => {
    const [scene, stranger] = [await makeTiktok(), await makeTiktok({ secret: 'app-secret-of-another' })];
    const body = scene.double.body(anna);
    const signature = scene.double.headers(body, scene.clock.now()).get('tiktok-signature') ?? '';
    const seed = Date.now() % 2 ** 31;
    process.stdout.write(`mutations of a lead form: seed ${seed}\n`);
    let accepted = 0;
    const flip = (text: string, place: number, bit: number): string => {
      const bytes = Buffer.from(text);
      const index = place % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
      return bytes.toString('latin1');
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 6 }), fc.nat(6), async (place, bit, kind) => {
        const raw = Buffer.from(body);
        let header = signature;
        if (kind <= 2) raw[place % raw.length] = (raw[place % raw.length] ?? 0) ^ (1 << bit);
        else if (kind <= 4) header = flip(signature, place, bit);
        else if (kind === 5) header = `${signature}, ${signature}`;
        else header = stranger.double.headers(body, scene.clock.now()).get('tiktok-signature') ?? '';
        const headers = new Headers();
        // Some flips make a header no server would pass on.
        try {
          headers.set('tiktok-signature', header);
        } catch {
          return;
        }
        const { tiktok, ctx } = scene;
        const outcome = await receiveWebhook(ctx, {
          source: 'tiktok-lead',
          key: tiktok.key,
          rawBody: raw,
          headers,
        });
        if (outcome.end === 'accepted' || outcome.end === 'duplicate' || outcome.end === 'ignored')
          accepted += 1;
      }),
      { numRuns: 5_000, seed },
    );
    expect(accepted).toBe(0);
    const client = await ownerClient();
    const stored = await client.query('select 1 from inbound_event where channel_id = $1', [scene.tiktok.id]);
    expect(stored.rowCount).toBe(0);
  });

  it('answers as the sender expects', async () => {
    const scene = await makeTiktok();
    const ask = (key: string, init: RequestInit) =>
      route(new Request(`http://localhost/api/webhooks/tiktok-lead/${key}`, { method: 'POST', ...init }), {
        params: Promise.resolve({ key }),
      });
    expect((await ask('nobody', { body: '{}' })).status).toBe(404);
    expect((await ask(scene.tiktok.key, { body: '{}' })).status).toBe(401);
    const ping = '{"event":"tiktok.ping","content":"{}"}';
    expect((await post(scene, ping, scene.double.headers(ping, scene.clock.now()))).end).toBe('ignored');
    const broken = 'not json';
    expect((await post(scene, broken, scene.double.headers(broken, scene.clock.now()))).end).toBe(
      'unreadable',
    );
  });
});

describe('a file of leads', () => {
  const csv = Buffer.from(
    'Имя;Телефон;Кампания\nАнна;+7 916 123-45-67;Март\nБорис;8 916 123-45-68;Март\nВера;7,91612E+10;Март\n',
  );

  it('is taken in once, however often it is brought, and wrong rows are named', async () => {
    const scene = await makeTiktok();
    const refused = [{ row: 4, reason: 'phone-unreadable', value: '7,91612E+10' }];
    expect(await importLeads(scene.owner, { bytes: csv })).toEqual({ received: 2, known: 0, refused });
    expect(await importLeads(scene.owner, { bytes: csv })).toEqual({ received: 0, known: 2, refused });
    const { leads } = await listLeads(scene.owner, {});
    expect(leads.map(({ name, via }) => [name, via])).toEqual([
      ['Борис', 'CSV'],
      ['Анна', 'CSV'],
    ]);
    expect((await listConversations(scene.owner, { filter: 'waiting' })).conversations).toHaveLength(2);
    expect(await jobsOf(scene.ctx.companyId, 'conversations.human-needed')).toEqual([]);
  });

  it('comes in page by page, newest first, and to its own company only', async () => {
    const [scene, stranger] = [await makeTiktok(), await makeTiktok()];
    const rows = Array.from({ length: 250 }, (_, index) => `P${index},+4477009${String(10_000 + index)}`);
    const bytes = Buffer.from(`Name,Phone\n${rows.join('\n')}\n`);
    expect(await importLeads(scene.owner, { bytes })).toMatchObject({ received: 250, refused: [] });
    const names: Array<string | null> = [];
    let cursor: string | undefined;
    do {
      const page = await listLeads(scene.owner, { limit: 100, ...(cursor && { cursor }) });
      names.push(...page.leads.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(names).size).toBe(250);
    expect(names).toHaveLength(250);
    expect((await listLeads(stranger.owner, {})).leads).toEqual([]);
  });

  it('needs the channel it belongs to', async () => {
    const { owner } = await makeTiktok();
    const visitor = { ...owner, actor: { kind: 'visitor', visitorId: 'v' } as const };
    await expect(importLeads(visitor, { bytes: csv })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(importLeads(owner, { bytes: Buffer.alloc(0) })).rejects.toMatchObject({ key: 'file-empty' });
  });
});
