import { beforeAll, expect, test } from 'vitest';
import { writeAudit } from '@/lib/audit';
import { authorize, can } from '@/lib/companies';
import {
  createUser,
  issueToken,
  listTokens,
  openToken,
  revokeToken,
  TokenScope,
  type User,
  type UserRole,
} from '@/lib/identity';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { ownerClient } from '@/tests/setup/owner-client';

const visitor = baseContext({ actor: { kind: 'visitor', visitorId: 'v' } });
const db = await ownerClient();
const day = 24 * 60 * 60 * 1_000;

async function person(role: UserRole): Promise<{ user: User; base: BaseCtx }> {
  const wish = {
    email: `${newId('mail')}@example.com`,
    password: 'correct horse battery',
    name: 'Anna',
    language: 'ru' as const,
  };
  const user = await createUser(baseContext(), wish, role);
  const actor =
    role === 'CLIENT'
      ? ({ kind: 'user', userId: user.id, role } as const)
      : ({ kind: 'staff', userId: user.id, role } as const);
  return { user, base: baseContext({ actor }) };
}
const issued = (base: BaseCtx, change: Partial<Parameters<typeof issueToken>[1]> = {}) =>
  issueToken(base, { name: 'Importer', scopes: ['music.read'], ...change }, (scope) => can(base, scope));

let admin: Awaited<ReturnType<typeof person>>;
let client: Awaited<ReturnType<typeof person>>;
beforeAll(async () => {
  [admin, client] = [await person('ADMIN'), await person('CLIENT')];
});

test('a value is told once, opens its person, and is kept nowhere: only its hash and beginning are', async () => {
  const { token, value } = await issued(admin.base, { scopes: ['music.import', 'music.read'] });
  expect(value).toMatch(/^x8_[\w-]{43}$/);
  expect(await openToken(visitor, value)).toEqual({
    id: token.id,
    user: admin.user,
    scopes: ['music.import', 'music.read'],
  });
  expect(value.startsWith(token.prefix)).toBe(true);
  const { rows } = await db.query<{ row: string }>(
    `select t::text as row from api_token t union all select a::text from audit_entry a where subject = $1`,
    [token.id],
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { row } of rows) expect(row).not.toContain(value.slice(token.prefix.length));
  expect(JSON.stringify(await listTokens(admin.base))).not.toContain(value.slice(token.prefix.length));
});

test.each(['', 'x8_', `x8_${'a'.repeat(43)}`, `X8_${'a'.repeat(43)}`, 'x8_*', `x8_${"'".repeat(43)}`])(
  'the invented value %j opens nothing',
  async (value) => {
    expect(await openToken(visitor, value)).toBeNull();
  },
);

test('revoked it opens nothing from the next request on, and the audit says who made and ended it', async () => {
  const { token, value } = await issued(client.base);
  await revokeToken(client.base, token.id);
  expect(await openToken(visitor, value)).toBeNull();
  expect((await listTokens(client.base)).map(({ id }) => id)).not.toContain(token.id);
  await expect(revokeToken(client.base, token.id)).rejects.toMatchObject({ code: 'not-found' });
  const { rows } = await db.query('select actor_id, action from audit_entry where subject = $1 order by id', [
    token.id,
  ]);
  expect(rows).toEqual([
    { actor_id: client.user.id, action: 'token.issued' },
    { actor_id: client.user.id, action: 'token.revoked' },
  ]);
});

test('it ends when it was said to, and not before', async () => {
  const clock = movedClock(new Date('2030-01-01T00:00:00Z'));
  const { value, token } = await issued({ ...client.base, clock }, { expiresInDays: 30 });
  clock.moveBy(30 * day - 1);
  expect(await openToken({ ...visitor, clock }, value)).not.toBeNull();
  clock.moveBy(1);
  expect(await openToken({ ...visitor, clock }, value)).toBeNull();
  const listed = await listTokens({ ...client.base, clock });
  expect(listed.find(({ id }) => id === token.id)).toMatchObject({ isExpired: true });
});

test('use is written down at most once a minute', async () => {
  const clock = movedClock(new Date('2030-02-01T00:00:00Z'));
  const { value, token } = await issued({ ...client.base, clock });
  const used = async () =>
    (await listTokens(client.base)).find(({ id }) => id === token.id)?.lastUsedAt?.toISOString();
  expect(await used()).toBeUndefined();
  for (const [moved, noted] of [
    [0, '2030-02-01T00:00:00.000Z'],
    [59_999, '2030-02-01T00:00:00.000Z'],
    [1, '2030-02-01T00:01:00.000Z'],
  ] as const) {
    clock.moveBy(moved);
    await openToken({ ...visitor, clock }, value);
    expect(await used()).toBe(noted);
  }
});

test('a person sees and ends their own tokens only', async () => {
  const { token, value } = await issued(admin.base);
  expect((await listTokens(client.base)).map(({ id }) => id)).not.toContain(token.id);
  await expect(revokeToken(client.base, token.id)).rejects.toMatchObject({ key: 'token-not-found' });
  expect(await openToken(visitor, value)).not.toBeNull();
});

test('nobody gives a token a right that their role does not have', async () => {
  const manager = await person('MANAGER');
  for (const [base, scope] of [
    [client.base, 'music.import'],
    [client.base, 'music.declare'],
    [manager.base, 'music.declare'],
  ] as const)
    await expect(issued(base, { scopes: ['music.read', scope] })).rejects.toMatchObject({
      code: 'forbidden',
      key: 'token-scope-beyond-role',
      params: { scope },
    });
});

test('the role is asked again at every use, and a disabled person has no tokens', async () => {
  const leaving = await person('ADMIN');
  const { value } = await issued(leaving.base, { scopes: ['music.declare'] });
  await db.query(`update app_user set role = 'CLIENT' where id = $1`, [leaving.user.id]);
  const opened = await openToken(visitor, value);
  expect(opened?.user.role).toBe('CLIENT');
  const now = baseContext({
    actor: { kind: 'user', userId: leaving.user.id, role: 'CLIENT' },
    token: { id: 'tok', scopes: opened?.scopes ?? [] },
  });
  expect(() => authorize(now, 'music.declare')).toThrowError(expect.objectContaining({ key: 'not-allowed' }));
  await db.query('update app_user set disabled_at = now() where id = $1', [leaving.user.id]);
  expect(await openToken(visitor, value)).toBeNull();
});

test('with a token a person may do what its scopes name, and nothing else of all their role may', () => {
  const base = { ...admin.base, token: { id: 'tok', scopes: ['music.read'] } };
  authorize(base, 'music.read');
  for (const permission of ['music.import', 'music.declare', 'vault.reveal', 'company.read'] as const) {
    authorize(admin.base, permission);
    expect(() => authorize(base, permission)).toThrowError(
      expect.objectContaining({ code: 'forbidden', key: 'token-scope-missing' }),
    );
  }
});

test('a program with a token manages no tokens, and neither does a visitor', async () => {
  const program = { ...admin.base, token: { id: 'tok', scopes: [...TokenScope.options] } };
  for (const act of [issued(program), listTokens(program), revokeToken(program, 'tok_1')])
    await expect(act).rejects.toMatchObject({ code: 'forbidden', key: 'token-not-by-token' });
  for (const act of [issued(visitor), listTokens(visitor), revokeToken(visitor, 'tok_1')])
    await expect(act).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('what was done by a token says so in the audit', async () => {
  const program = { ...admin.base, token: { id: 'tok_known', scopes: ['music.read'] } };
  await acrossCompanies(program, (tx) => writeAudit(tx, { action: 'test.done', subject: 'x' }));
  const { rows } = await db.query(`select detail from audit_entry where action = 'test.done'`);
  expect(rows).toEqual([{ detail: { token: 'tok_known' } }]);
});

test('twenty tokens are enough for a person; ended ones do not count', async () => {
  const many = await person('CLIENT');
  const made = [];
  for (let number = 0; number < 20; number += 1) made.push(await issued(many.base));
  await expect(issued(many.base)).rejects.toMatchObject({ code: 'limit', key: 'too-many-tokens' });
  await revokeToken(many.base, made[0]?.token.id ?? '');
  await issued(many.base);
});
