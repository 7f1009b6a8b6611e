import { beforeAll, expect, test } from 'vitest';
import {
  companyContext,
  createCompany,
  getCompany,
  listAllCompanies,
  listMyCompanies,
  updateCompany,
} from '@/lib/companies';
import { createUser } from '@/lib/identity';
import { baseContext } from '@/tests/factories/contexts';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

let ours: MadeCompany;
let theirs: MadeCompany;
const shop = {
  name: 'Shop',
  type: 'PRODUCT',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  language: 'en',
} as const;

beforeAll(async () => {
  ours = await makeCompany({ name: 'Ours' });
  theirs = await makeCompany({ name: 'Theirs' });
});

test('companies are numbered COMP001, COMP002 and so on, and a number is never given twice', async () => {
  expect(ours.companyId).toBe('COMP001');
  expect(theirs.companyId).toBe('COMP002');
  const made = await Promise.all(Array.from({ length: 10 }, () => createCompany(baseContext(), shop, null)));
  expect(new Set(made.map((company) => company.id)).size).toBe(10);
});

test("another company cannot be seen, and does not look different from one that isn't there", async () => {
  const stranger = baseContext({ actor: ours.owner.actor });
  const refusal = { code: 'not-found', key: 'company-not-found' };
  await expect(companyContext(stranger, theirs.companyId)).rejects.toMatchObject(refusal);
  await expect(companyContext(stranger, 'COMP999')).rejects.toMatchObject(refusal);
  await expect(companyContext(stranger, '')).rejects.toMatchObject(refusal);
  expect((await companyContext(stranger, ours.companyId)).companyId).toBe(ours.companyId);
});

test('people list their own companies, an administrator all, a visitor none', async () => {
  const mine = await listMyCompanies(baseContext({ actor: ours.owner.actor }));
  expect(mine.map((company) => company.id)).toEqual([ours.companyId]);
  const admin = baseContext({ actor: { kind: 'staff', userId: 'usr_admin', role: 'ADMIN' } });
  expect((await listMyCompanies(admin)).length).toBeGreaterThan(2);
  await expect(
    listMyCompanies(baseContext({ actor: { kind: 'visitor', visitorId: 'v' } })),
  ).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(listAllCompanies(baseContext({ actor: ours.owner.actor }))).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('the wrong role cannot change a company, and nobody changes its currency', async () => {
  await expect(updateCompany(ours.manager, { name: 'Taken over' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const changed = await updateCompany(ours.owner, { name: 'Renamed', ...({ currency: 'USD' } as object) });
  expect(changed).toMatchObject({ name: 'Renamed', currency: 'EUR' });
  expect(await getCompany(theirs.owner)).toMatchObject({ name: 'Theirs' });
});

test('what does not fit is refused by name', async () => {
  const wish = (change: object) => createCompany(baseContext(), { ...shop, ...change }, null);
  await expect(wish({ timeZone: 'Moscow' })).rejects.toMatchObject({ code: 'invalid', field: 'timeZone' });
  await expect(wish({ timeZone: '+03:00' })).rejects.toMatchObject({ code: 'invalid', field: 'timeZone' });
  await expect(wish({ currency: 'RUR?' })).rejects.toMatchObject({ code: 'invalid', field: 'currency' });
  await expect(wish({ name: '  ' })).rejects.toMatchObject({ code: 'invalid', field: 'name' });
});

test('a person cannot create a company for somebody else', async () => {
  const other = await createUser(
    baseContext(),
    { email: 'other@example.com', password: 'correct horse battery', name: 'O', language: 'en' },
    'CLIENT',
  );
  await expect(createCompany(baseContext({ actor: ours.owner.actor }), shop, other.id)).rejects.toMatchObject(
    { code: 'forbidden' },
  );
});

test('creating and changing a company is written down with who did it', async () => {
  await updateCompany(ours.owner, { language: 'ru' });
  const client = await ownerClient();
  const { rows } = await client.query(
    'select action, actor_kind, actor_id from audit_entry where company_id = $1 order by id',
    [ours.companyId],
  );
  expect(rows[0]).toMatchObject({ action: 'company.created', actor_kind: 'operator' });
  expect(rows.at(-1)).toMatchObject({ action: 'company.updated', actor_id: ours.ownerId });
});
