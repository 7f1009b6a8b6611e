import { describe, expect, test } from 'vitest';
import { appClient } from '@/tests/setup/app-client';
import { ownerClient } from '@/tests/setup/owner-client';

interface Protected {
  readonly table: string;
  readonly company_column: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: ReadonlyArray<{
    name: string;
    roles: string[];
    command: string;
    using: string;
    check: string;
  }>;
}

const owner = await ownerClient();
const app = await appClient();

// The catalogue's own list: a table added tomorrow is checked without anybody thinking of this file.
const { rows: tables } = await owner.query<Protected>(`
  select c.relname as table, a.attname as company_column, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         coalesce((select json_agg(json_build_object('name', p.policyname, 'roles', p.roles, 'command', p.cmd,
                                                     'using', p.qual, 'check', p.with_check))
                     from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     and a.attname = case when c.relname = 'company' then 'id' else 'company_id' end
   where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
   order by c.relname`);

test('the catalogue lists the tables that carry a company', () => {
  expect(tables.map((row) => row.table)).toEqual(
    expect.arrayContaining(['company', 'message', 'payment', 'outbox']),
  );
});

describe.each(tables)('$table', ({ table, company_column, enabled, forced, policies }) => {
  test('has row-level security, enabled and forced', () => {
    expect({ enabled, forced }).toEqual({ enabled: true, forced: true });
  });

  test('shows and takes rows of the chosen company only, except for the role that looks across', () => {
    const rule = `(${company_column} = current_setting('app.company_id'::text, true))`;
    expect(policies).toContainEqual({
      name: 'tenant',
      roles: ['public'],
      command: 'ALL',
      using: rule,
      check: rule,
    });
    const others = policies.filter(({ name }) => name !== 'tenant');
    for (const policy of others) {
      const isAcross = policy.roles.length === 1 && policy.roles[0] === 'x8_across';
      // The one thing allowed without a company: adding rows that belong to none.
      const isPlatformInsert = policy.command === 'INSERT' && policy.check === '(company_id IS NULL)';
      expect({ policy: policy.name, allowed: isAcross || isPlatformInsert }).toEqual({
        policy: policy.name,
        allowed: true,
      });
    }
  });

  test('shows nothing when no company is chosen', async () => {
    const { rows } = await app.query(`select count(*)::int as seen from ${table}`);
    expect(rows).toEqual([{ seen: 0 }]);
  });
});

test('the role of the product is bound by row-level security and owns nothing', async () => {
  const { rows } = await app.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit,
           pg_has_role('x8_across', 'USAGE') as sees_across_unasked,
           (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`);
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolinherit: false,
      sees_across_unasked: false,
      owned: 0,
    },
  ]);
});

test('nobody may call a function that lends its owner’s rights, and what steps across looks names up in one place', async () => {
  const { rows } = await owner.query<{ name: string; lends: boolean; path: string | null }>(`
    select proname as name, prosecdef and prorettype <> 'trigger'::regtype as lends,
           (select entry from unnest(proconfig) entry where entry like 'search\\_path=%') as path
      from pg_proc join pg_namespace n on n.oid = pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and (prosecdef or 'role=x8_across' = any(proconfig))
     order by proname`);
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['find_customers', 'find_messages', 'x8_count_items', 'x8_find_items']),
  );
  expect(rows).toEqual(rows.map(({ name }) => ({ name, lends: false, path: 'search_path=public, pg_temp' })));
});
