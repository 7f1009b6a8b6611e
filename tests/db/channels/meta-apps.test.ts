import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addMetaApp,
  answerMetaChallenge,
  assignMetaApp,
  disableMetaApp,
  findMetaApp,
  listMetaApps,
} from '@/lib/channels';
import { findHost } from '@/lib/channels/find-host';
import { metaPoolState } from '@/lib/channels/meta-apps/meta-pool-state';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const base = baseContext();
let client: Awaited<ReturnType<typeof ownerClient>>;
let count = 0;

beforeAll(async () => {
  client = await ownerClient();
});
beforeEach(async () => {
  await client.query('delete from meta_app_binding');
  await client.query('delete from meta_app');
  await client.query(`delete from outbox where job = 'channels.meta-apps-exhausted'`);
});
afterAll(meta.stop);

/** An app that Meta knows, in the pool. */
async function pooled(capacity: number) {
  count += 1;
  const appId = `40000000000${count}`;
  const appSecret = `secret-of-the-app-number-${count}`;
  meta.addApp(appId, appSecret, `App ${count}`);
  return { ...(await addMetaApp(base, { appId, appSecret, capacity })), appSecret };
}

/** Many companies, quickly: rows are enough for them. */
async function companies(number: number) {
  const { companyId, owner } = await makeCompany();
  const ids = Array.from({ length: number }, () => newId('com'));
  const { rows } = await client.query('select * from company where id = $1', [companyId]);
  const columns = Object.keys(rows[0]).filter((column) => column !== 'id');
  const names = columns.map((column) => `"${column}"`).join(', ');
  for (const id of ids) {
    await client.query(`insert into company (id, ${names}) select $1, ${names} from company where id = $2`, [
      id,
      companyId,
    ]);
  }
  return ids.map((id) => ({ ...owner, requestId: newId('req'), companyId: id }));
}

const bindings = async () =>
  (await client.query('select meta_app_id, count(*)::int as n from meta_app_binding group by 1 order by 1'))
    .rows;
const credentials = async () =>
  (await client.query('select count(*)::int as n from vault_credential')).rows[0].n;
const alerts = async () =>
  (await client.query(`select payload from outbox where job = 'channels.meta-apps-exhausted'`)).rows;

describe('the pool', () => {
  test('takes an app that Meta confirms, and says what to paste into its dashboard', async () => {
    const app = await pooled(10);
    expect(app).toMatchObject({ name: `App ${count}`, capacity: 10, bound: 0, enabled: true });
    expect(app.webhookUrl).toMatch(/\/api\/webhooks\/meta\/[\w-]{32}$/);
    expect(app.verifyToken).toMatch(/^[\w-]{32}$/);
    const [listed] = await listMetaApps(base);
    expect(JSON.stringify(listed)).not.toContain(app.appSecret);
    expect(listed).not.toHaveProperty('verifyToken');
  });

  test('refuses a wrong secret, an app twice, and people who are no administrators', async () => {
    const app = await pooled(1);
    const before = await credentials();
    const twice = { appId: app.appId, appSecret: app.appSecret };
    await expect(addMetaApp(base, twice)).rejects.toMatchObject({ code: 'conflict', key: 'meta-app-taken' });
    await expect(addMetaApp(base, { ...twice, appSecret: 'not-the-secret-of-it' })).rejects.toMatchObject({
      code: 'invalid',
      key: 'meta-app-refused',
    });
    const { owner, manager } = await makeCompany();
    for (const nobody of [owner, manager]) {
      await expect(listMetaApps(nobody)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(addMetaApp(nobody, twice)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(disableMetaApp(nobody, { id: app.id })).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await credentials()).toBe(before);
  });

  test('keeps its secrets in the vault only', async () => {
    const app = await pooled(1);
    const { rows } = await client.query('select row_to_json(a)::text as row from meta_app a');
    for (const { row } of rows) {
      expect(row).not.toContain(app.appSecret);
      expect(row).not.toContain(app.verifyToken);
    }
  });
});

describe('a company', () => {
  test('is given one app and keeps it, whatever becomes of the pool', async () => {
    const app = await pooled(2);
    const { owner } = await makeCompany();
    const host = await assignMetaApp(owner);
    expect(host).toMatchObject({
      id: app.id,
      settings: { appId: app.appId, loginConfigId: null },
      secrets: { appSecret: app.appSecret, verifyToken: app.verifyToken },
    });
    await disableMetaApp(base, { id: app.id });
    await pooled(10);
    expect(await assignMetaApp(owner)).toEqual(host);
    expect(await findHost(owner, { adapter: 'facebook', hostId: app.id })).toEqual(host);
    const other = await makeCompany();
    expect((await assignMetaApp(other.owner)).id).not.toBe(app.id);
  });

  test('fifty at once over three apps for ten each: never more than ten an app, never two apps a company', async () => {
    const apps = [await pooled(10), await pooled(10), await pooled(10)];
    const all = await companies(50);
    // Each asks twice at the same time, as two tabs do.
    const asked = [...all, ...all].map((ctx) =>
      assignMetaApp({ ...ctx, requestId: newId('req') }).then(
        ({ id }) => ({ companyId: ctx.companyId, id }),
        (error: { key?: string }) => ({ companyId: ctx.companyId, id: error.key ?? String(error) }),
      ),
    );
    const answers = await Promise.all(asked);
    expect(await bindings()).toEqual(apps.map(({ id }) => ({ meta_app_id: id, n: 10 })));
    for (const [, own] of Map.groupBy(answers, ({ companyId }) => companyId)) {
      expect(new Set(own.map(({ id }) => id)).size).toBe(1);
    }
    expect(answers.filter(({ id }) => id === 'meta-apps-exhausted')).toHaveLength(40);
    expect(answers.filter(({ id }) => apps.some((app) => app.id === id))).toHaveLength(60);
  });

  test('finding the pool empty is told once a day, and is seen before', async () => {
    const { owner } = await makeCompany();
    expect(await metaPoolState(owner)).toBe('none');
    const clock = movedClock(new Date('2026-11-21T22:00:00Z'));
    const at = { ...owner, clock };
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(assignMetaApp(at)).rejects.toMatchObject({ code: 'limit', key: 'meta-apps-exhausted' });
    }
    expect(await alerts()).toEqual([{ payload: { day: '2026-11-21' } }]);
    clock.moveTo(new Date('2026-11-22T08:00:00Z'));
    await expect(assignMetaApp(at)).rejects.toMatchObject({ key: 'meta-apps-exhausted' });
    expect(await alerts()).toHaveLength(2);
    await pooled(1);
    expect(await metaPoolState(owner)).toBe('free');
    await assignMetaApp(at);
    expect(await metaPoolState(owner)).toBe('free');
    expect(await metaPoolState((await makeCompany()).owner)).toBe('full');
  });

  test('cannot see the binding of another, and visitors get none', async () => {
    await pooled(5);
    const one = await makeCompany();
    const two = await makeCompany();
    await assignMetaApp(one.owner);
    const { inTransaction } = await import('@/lib/platform/db/in-transaction');
    const { findBoundApp } = await import('@/lib/channels/store/meta-apps');
    expect(await inTransaction(two.owner, (tx) => findBoundApp(tx, one.companyId))).toBeNull();
    const visitor = {
      ...baseContext({ actor: { kind: 'visitor', visitorId: 'v' } }),
      companyId: one.companyId,
    };
    await expect(assignMetaApp(visitor)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the challenge', () => {
  test('is answered for the app’s own word only', async () => {
    const app = await pooled(1);
    const other = await pooled(1);
    const key = app.webhookUrl.split('/').at(-1) ?? '';
    const asked = { key, mode: 'subscribe', token: app.verifyToken, challenge: '1158201444' };
    expect(await answerMetaChallenge(base, asked)).toEqual({ end: 'answered', challenge: '1158201444' });
    for (const wrong of [
      { ...asked, token: other.verifyToken },
      { ...asked, token: '' },
      { ...asked, token: app.verifyToken.slice(1) },
      { ...asked, mode: 'unsubscribe' },
      { ...asked, mode: '' },
    ]) {
      expect(await answerMetaChallenge(base, wrong)).toEqual({ end: 'refused' });
    }
    expect(await answerMetaChallenge(base, { ...asked, key: 'nobody' })).toEqual({ end: 'unknown-key' });
    expect(await findMetaApp(base, { key: '' })).toBeNull();
  });

  test('at the door: 200 with the bare challenge, 403, 404', async () => {
    const { GET } = await import('@/app/api/webhooks/meta/[key]/route');
    const app = await pooled(1);
    const key = app.webhookUrl.split('/').at(-1) ?? '';
    const ask = (word: string, address = key) => {
      const url = new URL(`https://x8.example/api/webhooks/meta/${address}`);
      url.searchParams.set('hub.mode', 'subscribe');
      url.searchParams.set('hub.verify_token', word);
      url.searchParams.set('hub.challenge', '<b>42</b>');
      return GET(new Request(url), { params: Promise.resolve({ key: address }) });
    };
    const right = await ask(app.verifyToken);
    expect([right.status, await right.text()]).toEqual([200, '<b>42</b>']);
    expect(right.headers.get('content-type')).toContain('text/plain');
    expect(right.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await ask('wrong')).status).toBe(403);
    expect((await ask(app.verifyToken, 'nobody')).status).toBe(404);
  });
});
