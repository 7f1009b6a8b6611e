import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import {
  listCredentials,
  noteCredential,
  openCredential,
  openPlatformCredential,
  putCredential,
  putPlatformCredential,
  removeCredential,
  removePlatformCredential,
  revealValue,
} from '@/lib/vault';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const telegram = (subject = newId('chn')) => ({
  kind: 'telegram',
  subject,
  label: '@shop_bot',
  values: { token: '123456:secret-token-of-a-bot', webhookSecret: 'short' },
});

describe('an account of a company', () => {
  it('opens with the values it was put with, and only for that company', async () => {
    const { owner } = await makeCompany();
    const { owner: stranger } = await makeCompany();
    const wish = telegram();
    const { credentialId } = await putCredential(owner, wish);
    expect(await openCredential(owner, wish)).toEqual({
      values: wish.values,
      status: 'CONNECTED',
      expiresAt: null,
    });
    expect(await openCredential(stranger, wish)).toBeNull();
    expect(await listCredentials(stranger)).toEqual([]);
    await expect(
      revealValue(stranger, { credentialId, name: 'token', reason: 'curious' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('put again is replaced whole, keeps its id and is connected again', async () => {
    const { owner } = await makeCompany();
    const wish = telegram();
    const first = await putCredential(owner, wish);
    await noteCredential(owner, { ...wish, status: 'BROKEN', note: 'refused' });
    const second = await putCredential(owner, { ...wish, values: { token: 'another' } });
    expect(second).toEqual(first);
    expect(await openCredential(owner, wish)).toMatchObject({
      values: { token: 'another' },
      status: 'CONNECTED',
    });
  });

  it('joins the transaction it is put in', async () => {
    const { owner } = await makeCompany();
    const wish = telegram();
    const broken = inTransaction(owner, async (tx) => {
      await putCredential(tx.ctx, wish);
      throw new Error('changed our mind');
    });
    await expect(broken).rejects.toThrow('changed our mind');
    expect(await openCredential(owner, wish)).toBeNull();
  });

  it('is removed with its values; removing it again is quiet', async () => {
    const { owner } = await makeCompany();
    const wish = telegram();
    await putCredential(owner, wish);
    await removeCredential(owner, wish);
    await removeCredential(owner, wish);
    expect(await openCredential(owner, wish)).toBeNull();
  });

  it('put by many at once for the first time has one data key', async () => {
    const { owner, companyId } = await makeCompany();
    const wishes = Array.from({ length: 12 }, () => telegram());
    await Promise.all(wishes.map((wish) => putCredential(owner, wish)));
    const db = await ownerClient();
    const { rows } = await db.query('select id from vault_key where company_id = $1', [companyId]);
    expect(rows).toHaveLength(1);
    for (const wish of wishes)
      expect(await openCredential(owner, wish)).toMatchObject({ values: wish.values });
  });
});

describe('what people see', () => {
  it('values are masked, and short ones give nothing away', async () => {
    const { manager } = await makeCompany();
    await putCredential(manager, telegram());
    const [view] = await listCredentials(manager);
    expect(view?.values).toEqual([
      { name: 'token', masked: '••••-bot' },
      { name: 'webhookSecret', masked: '••••' },
    ]);
    expect(JSON.stringify(view)).not.toContain('secret-token');
  });

  it('a value is shown for a reason, which is written down with who asked', async () => {
    const { owner, ownerId } = await makeCompany();
    const wish = telegram();
    const { credentialId } = await putCredential(owner, wish);
    await expect(revealValue(owner, { credentialId, name: 'token', reason: ' x ' })).rejects.toMatchObject({
      code: 'invalid',
      field: 'reason',
    });
    const shown = await revealValue(owner, { credentialId, name: 'token', reason: 'moving to another host' });
    expect(shown.value).toBe(wish.values.token);
    const db = await ownerClient();
    const { rows } = await db.query(
      `select actor_id, detail from audit_entry where action = 'credential.revealed' and subject = $1`,
      [credentialId],
    );
    expect(rows).toEqual([
      {
        actor_id: ownerId,
        detail: {
          kind: 'telegram',
          subject: wish.subject,
          name: 'token',
          reason: 'moving to another host',
        },
      },
    ]);
  });

  it('use is noted at most once a minute, checks when they are made', async () => {
    const { owner } = await makeCompany();
    let now = new Date('2026-11-21T10:00:00Z');
    const ctx = { ...owner, clock: { now: () => now } };
    const wish = telegram();
    await putCredential(ctx, wish);
    await openCredential(ctx, wish);
    now = new Date('2026-11-21T10:00:59Z');
    await openCredential(ctx, wish);
    const used = async () => (await listCredentials(ctx))[0]?.lastUsedAt?.toISOString();
    expect(await used()).toBe('2026-11-21T10:00:00.000Z');
    now = new Date('2026-11-21T10:01:00Z');
    await openCredential(ctx, wish);
    expect(await used()).toBe('2026-11-21T10:01:00.000Z');
    await noteCredential(ctx, { ...wish, status: 'EXPIRING', checkedAt: now, expiresAt: now, note: 'soon' });
    expect((await listCredentials(ctx))[0]).toMatchObject({
      status: 'EXPIRING',
      note: 'soon',
      lastCheckedAt: now,
      expiresAt: now,
    });
  });
});

describe('an account of the platform', () => {
  it('is seen by no company, even when one asks for it by its name', async () => {
    const base = baseContext();
    const { owner } = await makeCompany();
    const wish = { ...telegram(), kind: 'meta-app' };
    const { credentialId } = await putPlatformCredential(base, wish);
    expect(await openCredential(owner, wish)).toBeNull();
    expect(await listCredentials(owner)).toEqual([]);
    await expect(
      revealValue(owner, { credentialId, name: 'token', reason: 'curious' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const webhook = baseContext({ actor: { kind: 'webhook', source: 'meta' } });
    expect(await openPlatformCredential(webhook, wish)).toMatchObject({ values: wish.values });
    await removePlatformCredential(base, wish);
    expect(await openPlatformCredential(base, wish)).toBeNull();
  });

  it('is put and removed by the platform only', async () => {
    const { owner, manager } = await makeCompany();
    for (const ctx of [owner, manager]) {
      await expect(putPlatformCredential(ctx, telegram())).rejects.toMatchObject({ code: 'forbidden' });
      await expect(removePlatformCredential(ctx, telegram())).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

it('a visitor has nothing to do with keys', async () => {
  const { owner } = await makeCompany();
  const visitor = { ...owner, actor: { kind: 'visitor', visitorId: 'v' } } as const;
  const refused = { code: 'forbidden' };
  await expect(putCredential(visitor, telegram())).rejects.toMatchObject(refused);
  await expect(openCredential(visitor, telegram())).rejects.toMatchObject(refused);
  await expect(noteCredential(visitor, telegram())).rejects.toMatchObject(refused);
  await expect(removeCredential(visitor, telegram())).rejects.toMatchObject(refused);
  await expect(listCredentials(visitor)).rejects.toMatchObject(refused);
  await expect(
    revealValue(visitor, { credentialId: 'x', name: 'token', reason: 'curious' }),
  ).rejects.toMatchObject(refused);
});
