import { expect, test } from 'vitest';
import { appClient } from '@/tests/setup/app-client';
import { ownerClient } from '@/tests/setup/owner-client';

const owner = await ownerClient();
const app = await appClient();

await owner.query(`
  insert into company (id, name, type, currency, time_zone, language, created_at)
  values ('COMP901', 'One', 'PRODUCT', 'EUR', 'Europe/Berlin', 'en', now()),
         ('COMP902', 'Two', 'PRODUCT', 'EUR', 'Europe/Berlin', 'en', now())`);
for (const company of ['COMP901', 'COMP902']) {
  await owner.query(`insert into contact (id, company_id, name, created_at) values ($1, $2, 'C', now())`, [
    `con_${company}`,
    company,
  ]);
}

test('a query without a where finds the chosen company only', async () => {
  expect(await asCompany('COMP901', 'select id from contact')).toEqual([{ id: 'con_COMP901' }]);
  expect(await asCompany('COMP901', 'select id from company')).toEqual([{ id: 'COMP901' }]);
});

test('the choice ends with the transaction', async () => {
  await asCompany('COMP901', 'select 1');
  expect((await app.query('select id from contact')).rows).toEqual([]);
});

test("another company's row cannot be inserted, taken over or deleted", async () => {
  const insert = `insert into contact (id, company_id, name, created_at) values ('con_x', 'COMP902', 'X', now())`;
  await expect(asCompany('COMP901', insert)).rejects.toMatchObject({ code: '42501' });
  const giveAway = `update contact set company_id = 'COMP902'`;
  await expect(asCompany('COMP901', giveAway)).rejects.toMatchObject({ code: '42501' });
  await asCompany('COMP901', `delete from contact where id = 'con_COMP902'`);
  expect((await owner.query(`select id from contact where company_id = 'COMP902'`)).rows).toHaveLength(1);
});

test('a row cannot refer to a row of another company', async () => {
  const insert = `insert into media_file (id, company_id, purpose, name, content_type, size, sha256, store, store_key, created_at)
                  values ('med_1', 'COMP902', 'price-list', 'a', 'text/csv', 1, '', 'disk', 'k', now())`;
  await owner.query(insert);
  const refer = `insert into knowledge_base (id, company_id, title, media_file_id, status, report, created_at)
                 values ('kb_1', 'COMP901', 't', 'med_1', 'PARSED', '{}', now())`;
  await expect(asCompany('COMP901', refer)).rejects.toMatchObject({ code: '23503' });
});

test('every company is seen only after stepping into x8_across, for one transaction', async () => {
  await app.query('begin');
  await app.query('set local role x8_across');
  const { rows } = await app.query('select id from contact order by id');
  await app.query('commit');
  expect(rows).toEqual([{ id: 'con_COMP901' }, { id: 'con_COMP902' }]);
  expect((await app.query('select id from contact')).rows).toEqual([]);
});

test('audit entries can be added and never changed', async () => {
  const add = (id: string, company: string): string =>
    `insert into audit_entry (id, company_id, at, actor_kind, action, subject, request_id)
     values ('${id}', ${company}, now(), 'user', 'a', 's', 'r')`;
  await asCompany('COMP901', add('aud_1', `'COMP901'`));
  await asCompany('', add('aud_2', 'null'));
  await expect(asCompany('COMP901', `update audit_entry set action = 'b'`)).rejects.toMatchObject({
    code: '23001',
  });
  await expect(asCompany('COMP901', 'delete from audit_entry')).rejects.toMatchObject({ code: '23001' });
  await expect(asCompany('COMP901', 'truncate audit_entry')).rejects.toMatchObject({ code: '42501' });
  expect((await owner.query('select id from audit_entry order by id')).rows).toHaveLength(2);
});

async function asCompany(company: string, sql: string): Promise<unknown[]> {
  await app.query('begin');
  try {
    await app.query(`select set_config('app.company_id', $1, true)`, [company]);
    const { rows } = await app.query(sql);
    await app.query('commit');
    return rows;
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}
