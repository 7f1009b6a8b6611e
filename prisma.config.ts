import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

// `prisma generate` does not run the schema engine, but insists on having one. Where its download is impossible
// (an offline build machine), any program that exits with 0 will do.
const engines = path.resolve('node_modules/@prisma/engines');
const engineIsThere = existsSync(engines) && existsSync(path.join(engines, 'schema-engine'));
if (!engineIsThere) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true';
  process.env.CHECKPOINT_DISABLE ??= '1';
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? '' },
});
