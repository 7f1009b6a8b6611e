import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openCredential, putCredential, revealValue } from '@/lib/vault';
import { makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();

/** Every row of every table of every schema of ours, as text. */
async function dump(): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(40);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(name, ...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** The forms in which a secret could lie around. */
const forms = (secret: string) => [
  secret,
  [...secret].reverse().join(''),
  Buffer.from(secret).toString('base64').slice(0, -4),
  Buffer.from(secret).toString('base64url').slice(0, -4),
  Buffer.from(secret).toString('hex'),
];

test('planted secrets are found nowhere: not in the database, the logs, the job payloads or the error pages', async () => {
  const { companyId } = await makeCompany();
  const secrets = Array.from({ length: 20 }, () => `canary-${randomBytes(18).toString('hex')}`);
  const useVault = await programOf('tests/db/vault/fixtures/use-vault.ts');
  const output = execFileSync(process.execPath, [useVault, companyId, ...secrets], {
    env: { ...process.env, NODE_ENV: 'development', LOG_LEVEL: 'trace' },
    encoding: 'utf8',
  });
  const everything = await dump();
  expect(everything).toContain('vault.rotate-master-key');
  expect(everything).toContain('credential.revealed');
  expect(output).toContain('vault-unreadable');
  expect(output).toContain('listed');
  for (const secret of secrets)
    for (const form of forms(secret)) {
      expect(everything).not.toContain(form);
      expect(output).not.toContain(form);
    }
  const [master = ''] = (process.env.X8_MASTER_KEYS ?? '').split(':').slice(1);
  expect(everything + output).not.toContain(master.slice(0, 40));
}, 180_000);

test('a ciphertext moved to another row, name or company does not open', async () => {
  const [one, other] = [await makeCompany(), await makeCompany()];
  const put = (company: typeof one, subject: string) =>
    putCredential(company.owner, {
      kind: 'gmail',
      subject,
      label: 'Mail',
      values: { access: `access of ${subject}`, refresh: `refresh of ${subject}` },
    });
  const [a, b, foreign] = [await put(one, 'a'), await put(one, 'b'), await put(other, 'a')];
  const textOf = async (credentialId: string, name: string): Promise<string> =>
    (
      await db.query('select ciphertext from vault_value where credential_id = $1 and name = $2', [
        credentialId,
        name,
      ])
    ).rows[0].ciphertext;
  const own = await textOf(a.credentialId, 'access');
  const moved = [
    await textOf(a.credentialId, 'refresh'),
    await textOf(b.credentialId, 'access'),
    await textOf(foreign.credentialId, 'access'),
    own.replace(/^v1\.[^.]+/, `v1.${(await textOf(foreign.credentialId, 'access')).split('.')[1]}`),
    `${own}A`,
    'plain text',
    '',
  ];
  const write = (text: string) =>
    db.query(`update vault_value set ciphertext = $2 where credential_id = $1 and name = 'access'`, [
      a.credentialId,
      text,
    ]);
  const refused = { code: 'internal', key: 'vault-unreadable', message: 'internal: vault-unreadable' };
  for (const text of moved) {
    await write(text);
    await expect(openCredential(one.owner, { kind: 'gmail', subject: 'a' })).rejects.toMatchObject(refused);
    const reveal = { credentialId: a.credentialId, name: 'access', reason: 'a test' };
    await expect(revealValue(one.owner, reveal)).rejects.toMatchObject(refused);
  }
  await write(own);
  expect(await openCredential(one.owner, { kind: 'gmail', subject: 'a' })).toMatchObject({
    values: { access: 'access of a' },
  });

  // A whole data key put in the place of another company's opens nothing either.
  await db.query(
    `update vault_key set wrapped = (select wrapped from vault_key where company_id = $2) where company_id = $1`,
    [one.companyId, other.companyId],
  );
  await expect(openCredential(one.owner, { kind: 'gmail', subject: 'a' })).rejects.toMatchObject(refused);
});
