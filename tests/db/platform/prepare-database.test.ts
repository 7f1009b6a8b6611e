import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { prepareDatabase } from '@/scripts/database/prepare-database';
import { withClient } from '@/scripts/database/with-client';

// A managed PostgreSQL as an operator may hand it to us: databases and roles of any kind on the test cluster.
const superuserUrl = process.env.X8_TEST_SUPERUSER_URL ?? '';
const superuser = new pg.Client({ connectionString: superuserUrl });
await superuser.connect();
const made = { roles: new Set<string>(), databases: new Set<string>() };

afterAll(async () => {
  for (const name of made.databases) await superuser.query(`drop database ${name} with (force)`);
  await superuser.query(`drop role if exists ${[...made.roles].join(', ')}`);
  await superuser.end();
});

test('a superuser is refused as the role of the product', async () => {
  const url = await database(await role('superuser'));
  await expect(prepareDatabase({ ownerUrl: url, appUrl: url })).rejects.toThrow(
    /is a superuser.*DATABASE_OWNER_URL/s,
  );
});

test('a role with BYPASSRLS is refused as the role of the product', async () => {
  const owner = await role('createrole');
  const ownerUrl = await database(owner);
  const appUrl = as(ownerUrl, await role('bypassrls'));
  await expect(prepareDatabase({ ownerUrl, appUrl })).rejects.toThrow(/has BYPASSRLS/);
});

test('a role that inherits the rights of x8_across is refused: it would see every company unasked', async () => {
  const url = await database(await role('createrole', true));
  await expect(prepareDatabase({ ownerUrl: url, appUrl: url })).rejects.toThrow(
    /inherits the rights of x8_across/,
  );
});

test('an owner who may create roles makes the role of the product, which then works', async () => {
  const ownerUrl = await database(await role('createrole'));
  const app = name();
  made.roles.add(app);
  expect(await prepareDatabase({ ownerUrl, appUrl: as(ownerUrl, app) })).not.toEqual([]);
  expect(await visibleCompanies(as(ownerUrl, app))).toEqual({ alone: 0, across: 1 });
  expect(await prepareDatabase({ ownerUrl, appUrl: as(ownerUrl, app) })).toEqual([]);
});

test('one ordinary role may be owner and product in one: forced row-level security binds it', async () => {
  const owner = await role('createrole');
  const url = await database(owner);
  await prepareDatabase({ ownerUrl: url, appUrl: url });
  expect(await visibleCompanies(url)).toEqual({ alone: 0, across: 1 });
});

test('an owner who may not create roles is told the SQL for an administrator, which is then enough', async () => {
  const ownerUrl = await database(await role('nocreaterole'));
  const app = name();
  made.roles.add(app);
  const urls = { ownerUrl, appUrl: as(ownerUrl, app) };
  const refusal: unknown = await prepareDatabase(urls).catch((error: unknown) => error);
  const { message } = refusal as Error;
  expect(message).toMatch(/administrator run this once/);
  expect(message).not.toContain(new URL(urls.appUrl).password);
  for (const sql of message.split('\n').slice(1)) await superuser.query(sql.replace("'…'", "'secret'"));
  await prepareDatabase(urls);
  expect(await visibleCompanies(urls.appUrl)).toEqual({ alone: 0, across: 1 });
});

test('two processes that start at once both find a ready database', async () => {
  const ownerUrl = await database(await role('createrole'));
  const app = name();
  made.roles.add(app);
  const urls = { ownerUrl, appUrl: as(ownerUrl, app) };
  const applied = await Promise.all([prepareDatabase(urls), prepareDatabase(urls)]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

function name(): string {
  return `r_${randomBytes(5).toString('hex')}`;
}

async function role(attributes: string, inherit = false): Promise<string> {
  const fresh = name();
  made.roles.add(fresh);
  await superuser.query(`create role ${fresh} login password 'secret' ${attributes}`);
  if (attributes === 'createrole')
    await superuser.query(`grant x8_across to ${fresh} with admin true, inherit ${inherit}`);
  return fresh;
}

async function database(owner: string): Promise<string> {
  const fresh = name();
  made.databases.add(fresh);
  await superuser.query(`create database ${fresh} owner ${owner}`);
  const url = new URL(superuserUrl);
  url.pathname = `/${fresh}`;
  return as(url.toString(), owner);
}

function as(url: string, user: string): string {
  const address = new URL(url);
  address.username = user;
  address.password = 'secret';
  return address.toString();
}

async function visibleCompanies(url: string): Promise<{ alone: number; across: number }> {
  return withClient(url, async (client) => {
    const count = async (): Promise<number> =>
      (await client.query<{ count: number }>('select count(*)::int as count from company')).rows[0]?.count ??
      -1;
    await client.query(`begin; set local role x8_across;
      insert into company (id, name, type, currency, time_zone, language, created_at)
      values ('COMP901', 'One', 'PRODUCT', 'EUR', 'Europe/Berlin', 'en', now())`);
    const across = await count();
    await client.query('commit');
    return { alone: await count(), across };
  });
}
