import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { parseMasterKeys } from '@/lib/platform/crypto/parse-master-keys';
import { seal } from '@/lib/platform/crypto/seal';
import { getVaultStatus, openCredential, putCredential, rotateMasterKey } from '@/lib/vault';
import { keyOwner } from '@/lib/vault/key-owner';
import { unwrapKey } from '@/lib/vault/unwrap-key';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { isLong } from '@/tests/factories/is-long';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

const kills = isLong ? 20 : 4;

const { oldKey, newKey } = vi.hoisted(() => {
  const oldKey = process.env.X8_MASTER_KEYS ?? '';
  const newKey = `2:${Buffer.alloc(32, 'the next master key').toString('base64')}`;
  process.env.X8_MASTER_KEYS = `${oldKey},${newKey}`;
  return { oldKey, newKey };
});

const companies = Array.from({ length: 500 }, (_, index) => `COMP${1_000 + index}`);
const db = await ownerClient();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Every company with a secret, its data key wrapped by the old master key as if the new one were not there yet. */
async function fill(): Promise<void> {
  await db.query(
    `insert into company (id, name, type, currency, time_zone, language, created_at)
     select id, 'Shop', 'PRODUCT', 'EUR', 'UTC', 'en', now() from unnest($1::text[]) as id`,
    [companies],
  );
  const put = companies.map(
    (company) => () =>
      putCredential(companyContextOf(company), {
        kind: 'telegram',
        subject: company,
        label: company,
        values: { token: `token of ${company}` },
      }),
  );
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = put.pop(); next; next = put.pop()) await next();
    }),
  );
  const master = parseMasterKeys(oldKey).byVersion.get(1) ?? Buffer.alloc(0);
  const { rows } = await db.query(
    'select id, company_id as "companyId", master_version as "masterVersion", wrapped from vault_key',
  );
  for (const row of rows) {
    const wrapped = seal({ id: '1', key: master }, unwrapKey(row).key, keyOwner(row.id, row.companyId));
    await db.query('update vault_key set master_version = 1, wrapped = $2 where id = $1', [row.id, wrapped]);
  }
}

const program = await programOf('tests/db/vault/fixtures/vault-process.ts');

function vaultProcess(args: readonly string[], masterKeys: string): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, X8_MASTER_KEYS: masterKeys },
  });
  children.push(child);
  return child;
}

const saidBy = async (child: ChildProcess): Promise<string> =>
  String((await once(child.stdout ?? child, 'data'))[0]);
const left = async (): Promise<number> =>
  (await db.query('select count(*)::int as left from vault_key where master_version = 1')).rows[0].left;

test(`rotation goes on under 50 readers while its process is killed ${kills} times, and no read fails`, async () => {
  await fill();
  expect(await left()).toBe(companies.length);

  let reads = 0;
  const failures: unknown[] = [];
  let reading = true;
  const readers = Array.from({ length: 50 }, async (_, reader) => {
    for (let turn = reader; reading; turn += 7) {
      const company = companies[turn % companies.length] ?? '';
      try {
        const found = await openCredential(companyContextOf(company), { kind: 'telegram', subject: company });
        if (found?.values.token !== `token of ${company}`) failures.push(company);
      } catch (error) {
        failures.push(error);
      }
      reads += 1;
      await wait(5);
    }
  });

  let killedAtWork = 0;
  for (let killed = 0; killed < kills; killed += 2) {
    const pair = [0, 1].map(() => vaultProcess(['rotate'], `${oldKey},${newKey}`));
    await Promise.all(pair.map(saidBy));
    for (const rotator of pair) {
      const before = await left();
      const ended = once(rotator, 'exit');
      rotator.stdin?.write('go\n');
      // Killed at any moment of its work, once it has surely begun.
      while ((await left()) === before && before > 0) await wait(1);
      await wait(Math.random() * 20);
      rotator.kill('SIGKILL');
      const [, signal] = await ended;
      if (signal === 'SIGKILL' && (await left()) > 0) killedAtWork += 1;
    }
  }
  expect(killedAtWork).toBe(kills);

  await rotateMasterKey(baseContext());
  reading = false;
  await Promise.all(readers);
  expect(failures).toEqual([]);
  expect(reads).toBeGreaterThan(500);
  expect(await getVaultStatus(baseContext())).toEqual({
    current: 2,
    known: [1, 2],
    keys: [{ masterVersion: 2, keys: companies.length }],
  });

  // The old key may go now.
  const opened = saidBy(vaultProcess(['read', ...companies], newKey));
  expect(await opened).toBe(`opened ${companies.length}\n`);
}, 600_000);

test('rotation with nothing to do writes nothing', async () => {
  const entries = async () =>
    (await db.query(`select 1 from audit_entry where action = 'vault.rotated'`)).rowCount;
  const before = await entries();
  expect(await rotateMasterKey(baseContext())).toEqual({ rotated: 0, masterVersion: 2 });
  expect(await entries()).toBe(before);
});

test('a key wrapped by a master key that is gone says so', async () => {
  const [company = ''] = companies;
  await db.query('update vault_key set master_version = 9 where company_id = $1', [company]);
  const opening = openCredential(companyContextOf(company), { kind: 'telegram', subject: company });
  await expect(opening).rejects.toMatchObject({
    code: 'unavailable',
    key: 'master-key-missing',
    params: { version: 9 },
  });
});

test('nobody but the platform rotates', async () => {
  const ctx = baseContext({ actor: { kind: 'user', userId: 'usr_1', role: 'CLIENT' } });
  await expect(rotateMasterKey(ctx)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getVaultStatus(ctx)).rejects.toMatchObject({ code: 'forbidden' });
});
