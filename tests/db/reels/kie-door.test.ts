import { afterAll, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(async () => {
  process.env.REELS_GENERATORS = 'kie';
  process.env.KIE_WEBHOOK_KEY = 'a-key-that-signs-news';
  process.env.X8_URL = 'https://x8.example';
  return import('@/tests/doubles/kie/installed');
});

import '@/jobs/all-jobs';
import { POST } from '@/app/api/webhooks/kie/route';
import { receiveWebhook, type WebhookOutcome } from '@/lib/inbound';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey, getReel, requestReels } from '@/lib/reels';
import { baseContext } from '@/tests/factories/contexts';
import { makeStudio, type Studio } from '@/tests/factories/make-studio';
import { realVideo } from '@/tests/factories/real-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
kie.video = realVideo();
kie.webhookKey = 'a-key-that-signs-news';
afterAll(() => kie.close());

interface News {
  readonly body: string;
  readonly headers: Record<string, string>;
}

function tell({ lane, clock }: Studio['job'], { body, headers }: News): Promise<WebhookOutcome> {
  const base = { ...baseContext({ clock }), ...(lane && { lane }) };
  return receiveWebhook(base, { source: 'kie', rawBody: Buffer.from(body), headers: new Headers(headers) });
}

const secret = kie.addKey(newId('key'));
await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
const studio = await makeStudio(1);
const { reels } = await requestReels(studio.owner, studio.wish(1));
const reelId = reels[0]?.id ?? '';
await studio.passes(1);
const [task] = kie.tasks.values();
const taskId = task?.taskId ?? '';

test('an order says where news are awaited', () => {
  expect(task?.body.callBackUrl).toBe('https://x8.example/api/webhooks/kie');
});

test('of 3,000 changed requests none is let in', async () => {
  const news = kie.news(taskId);
  const names = Object.keys(news.headers).filter((name) => name.startsWith('x-webhook'));
  const ends = new Set<string>();
  for (let index = 0; index < 3_000; index += 1) {
    const headers = { ...news.headers };
    let { body } = news;
    const name = names[index % names.length] ?? '';
    const value = headers[name] ?? '';
    const at = Math.floor(Math.random() * value.length);
    const other = String.fromCharCode(33 + Math.floor(Math.random() * 90));
    const way = index % 4;
    if (way === 0)
      headers[name] = value.slice(0, at) + (other === value[at] ? '~' : other) + value.slice(at + 1);
    if (way === 1) delete headers[name];
    if (way === 2) headers[name] = '';
    if (way === 3) body = body.replaceAll(taskId, `${taskId}${index}`);
    ends.add((await tell(studio.job, { body, headers })).end);
  }
  expect(ends).toEqual(new Set(['bad-signature']));
});

test('a signed hint makes us look at once, and is no more than a hint', async () => {
  const news = kie.news(taskId);
  expect((await tell(studio.job, news)).end).toBe('accepted');
  expect((await tell(studio.job, news)).end).toBe('duplicate');
  await studio.passes(0);
  // It said success; the provider itself says that it is still at work.
  expect((await getReel(studio.owner, reelId)).stage).toBe('await');
  // After many looks we ask every 15 seconds.
  await db.query('update reel set looks = 50 where id = $1', [reelId]);
  await studio.passes(10);
  kie.finish(taskId);
  // News of one second are one event to us.
  expect((await tell(studio.job, kie.news(taskId, Date.now() + 1_000))).end).toBe('accepted');
  await studio.passes(1);
  expect((await getReel(studio.owner, reelId)).stage).toBe('delivered');
});

test('a stranger at the address is refused', async () => {
  const request = new Request('https://x8.example/api/webhooks/kie', {
    method: 'POST',
    body: '{"data":{"taskId":"x"}}',
  });
  expect((await POST(request, {})).status).toBe(401);
});
