import type { ClientBase } from 'pg';

/**
 * The Prisma data model of the tables as they are: the SQL migrations are the truth (policies and constraints need
 * hand-written SQL), the schema is derived from them by `npm run schema`, and a test fails when the two drift apart.
 */
export async function derivePrismaSchema(client: ClientBase): Promise<string> {
  const tables = await readTables(client);
  const models = [...tables].map(([table, columns]) => model(table, columns));
  return [header, ...models].join('\n\n').concat('\n');
}

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly udt_name: string;
  readonly nullable: boolean;
  readonly column_default: string | null;
  readonly generated: boolean;
  readonly key_position: number | null;
  readonly unique_alone: boolean;
}

const header = `// Derived from prisma/migrations by \`npm run schema\`. Do not edit.

generator client {
  provider = "prisma-client"
  output   = "../lib/platform/db/generated"
}

datasource db {
  provider = "postgresql"
}`;

const scalar: Readonly<Record<string, string>> = {
  text: 'String',
  int4: 'Int',
  int8: 'BigInt',
  float8: 'Float',
  bytea: 'Bytes',
  bool: 'Boolean',
  jsonb: 'Json',
  timestamptz: 'DateTime @db.Timestamptz(6)',
  _text: 'String[]',
};

async function readTables(client: ClientBase): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(`
    select c.table_name, c.column_name, c.udt_name, c.is_nullable = 'YES' as nullable, c.column_default,
           c.is_generated = 'ALWAYS' as generated,
           array_position(pk.conkey, a.attnum)::int as key_position,
           exists (select 1 from pg_constraint u
                    where u.conrelid = a.attrelid and u.contype = 'u' and u.conkey = array[a.attnum]) as unique_alone
      from information_schema.columns c
      join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
                         and a.attname = c.column_name
      left join pg_constraint pk on pk.conrelid = a.attrelid and pk.contype = 'p'
     where c.table_schema = 'public' and c.table_name <> '_prisma_migrations'
     order by c.table_name, c.ordinal_position`);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), row]);
  return tables;
}

function model(table: string, columns: readonly Column[]): string {
  const key = columns
    .filter((column) => column.key_position !== null)
    .sort((a, b) => Number(a.key_position) - Number(b.key_position));
  const lines = columns.map((column) => `  ${field(column, key.length === 1 && key[0] === column)}`);
  if (key.length > 1)
    lines.push('', `  @@id([${key.map((column) => camel(column.column_name)).join(', ')}])`);
  lines.push(...(key.length > 1 ? [] : ['']), `  @@map("${table}")`);
  return `model ${pascal(table)} {\n${lines.join('\n')}\n}`;
}

function field(column: Column, isKey: boolean): string {
  const name = camel(column.column_name);
  const known = scalar[column.udt_name];
  const [type = '', native = ''] = (known ?? `Unsupported("${column.udt_name}")`).split(' ');
  const optional =
    (column.nullable || column.generated || (!known && column.column_default !== null)) &&
    !type.endsWith('[]');
  const parts = [
    name,
    `${type}${optional ? '?' : ''}`,
    isKey && '@id',
    column.unique_alone && '@unique',
    defaultOf(column),
    native,
    name !== column.column_name && `@map("${column.column_name}")`,
  ];
  return parts.filter(Boolean).join(' ');
}

function defaultOf(column: Column): string {
  if (column.column_default === null || column.generated) return '';
  if (column.udt_name === 'int4' && /^\d+$/.test(column.column_default))
    return `@default(${column.column_default})`;
  if (column.udt_name === 'bool') return `@default(${column.column_default})`;
  const literal = /^'([^'"\\]*)'::text$/.exec(column.column_default);
  if (literal) return `@default("${literal[1]}")`;
  return `@default(dbgenerated())`;
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`_${name}`);
