import { expect, test } from 'vitest';
import {
  closeSession,
  createUser,
  findSession,
  openSession,
  pruneSessions,
  signUp,
  verifyPassword,
} from '@/lib/identity';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { ownerClient } from '@/tests/setup/owner-client';

const visitor = baseContext({ actor: { kind: 'visitor', visitorId: 'v' } });
const day = 24 * 60 * 60 * 1_000;
const person = (email: string) => ({
  email,
  password: 'correct horse battery',
  name: 'Anna',
  language: 'ru' as const,
});

test('somebody who signed up is known by e-mail in any case and the right password only', async () => {
  await signUp(visitor, person('Anna@Example.com'));
  expect(
    await verifyPassword(visitor, { email: ' ANNA@example.com ', password: 'correct horse battery' }),
  ).toMatchObject({
    email: 'anna@example.com',
    role: 'CLIENT',
    language: 'ru',
  });
  expect(
    await verifyPassword(visitor, { email: 'anna@example.com', password: 'correct horse batterz' }),
  ).toBeNull();
  expect(
    await verifyPassword(visitor, { email: 'nobody@example.com', password: 'whatever it is' }),
  ).toBeNull();
});

test('the password is kept as argon2id and nowhere else', async () => {
  await signUp(visitor, person('kept@example.com'));
  const client = await ownerClient();
  const { rows } = await client.query(
    "select password_hash, u::text as row from app_user u where email = 'kept@example.com'",
  );
  expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
  expect(rows[0].row).not.toContain('correct horse');
});

test('an e-mail has one account, even when asked for twice at once', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => signUp(visitor, person('twice@example.com'))),
  );
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict', key: 'email-taken' });
});

test('short passwords and things that are no e-mail are refused by name', async () => {
  await expect(signUp(visitor, { ...person('a@example.com'), password: 'short' })).rejects.toMatchObject({
    code: 'invalid',
    field: 'password',
  });
  await expect(signUp(visitor, person('"e@attacker.com"@example.com, b@c.de'))).rejects.toMatchObject({
    code: 'invalid',
    field: 'email',
  });
});

test('nobody gives themselves a role', async () => {
  await expect(createUser(visitor, person('boss@example.com'), 'ADMIN')).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('guessing is slowed down per account, and the right password works again after the wait', async () => {
  const clock = movedClock(new Date('2030-01-01T00:00:00Z'));
  const guesser = baseContext({ actor: { kind: 'visitor', visitorId: 'g' }, clock });
  await signUp(guesser, person('guessed@example.com'));
  const guess = (password: string) => verifyPassword(guesser, { email: 'guessed@example.com', password });
  for (let index = 0; index < 6; index += 1) expect(await guess(`wrong ${index} guess`)).toBeNull();
  await expect(guess('correct horse battery')).rejects.toMatchObject({ code: 'limit', retryAfter: 1 });
  clock.moveBy(2_000);
  expect(await guess('correct horse battery')).not.toBeNull();
  expect(await guess('wrong again, but forgiven')).toBeNull();
});

test('a session lives until it is closed, and not a request longer', async () => {
  const user = await signUp(visitor, person('session@example.com'));
  const id = await openSession(visitor, user.id, 'Firefox');
  expect(await findSession(visitor, id)).toMatchObject({
    user: { email: 'session@example.com' },
    activeCompanyId: null,
  });
  await closeSession(visitor, id);
  expect(await findSession(visitor, id)).toBeNull();
  expect(await findSession(visitor, 'ses_invented')).toBeNull();
});

test('a session expires a month after it was last used, and is deleted a month after that', async () => {
  const clock = movedClock(new Date('2030-01-01T00:00:00Z'));
  const browser = baseContext({ clock });
  const user = await createUser(browser, person('expires@example.com'), 'CLIENT');
  const id = await openSession(browser, user.id, null);
  clock.moveBy(29 * day);
  expect(await findSession(browser, id)).not.toBeNull();
  clock.moveBy(29 * day);
  expect(await findSession(browser, id)).not.toBeNull();
  clock.moveBy(31 * day);
  expect(await findSession(browser, id)).toBeNull();
  clock.moveBy(31 * day);
  expect(await pruneSessions(browser)).toBeGreaterThan(0);
});

test('a disabled person is signed out everywhere at once', async () => {
  const user = await signUp(visitor, person('disabled@example.com'));
  const id = await openSession(visitor, user.id, null);
  const client = await ownerClient();
  await client.query('update app_user set disabled_at = now() where id = $1', [user.id]);
  expect(await findSession(visitor, id)).toBeNull();
  expect(
    await verifyPassword(visitor, { email: 'disabled@example.com', password: 'correct horse battery' }),
  ).toBeNull();
});
