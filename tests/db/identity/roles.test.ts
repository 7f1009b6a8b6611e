import { expect, test } from 'vitest';
import { createUser, findUserByEmail, giveRole } from '@/lib/identity';
import { baseContext } from '@/tests/factories/contexts';

const operator = baseContext();
const person = {
  email: 'ada@example.com',
  password: 'correct horse battery',
  name: 'Ada',
  language: 'en',
} as const;

test('the operator gives and takes roles; nobody else does', async () => {
  const { id } = await createUser(operator, person, 'CLIENT');
  expect(await giveRole(operator, { email: 'ADA@example.com ', role: 'ADMIN' })).toMatchObject({
    id,
    role: 'ADMIN',
  });
  expect(await findUserByEmail(operator, person.email)).toMatchObject({ role: 'ADMIN' });
  const admin = baseContext({ actor: { kind: 'staff', userId: id, role: 'ADMIN' } });
  await expect(giveRole(admin, { email: person.email, role: 'MANAGER' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await giveRole(operator, { email: person.email, role: 'CLIENT' })).toMatchObject({ role: 'CLIENT' });
});

test('who has not signed up has no role', async () => {
  await expect(giveRole(operator, { email: 'nobody@example.com', role: 'ADMIN' })).rejects.toMatchObject({
    key: 'person-not-found',
  });
});
