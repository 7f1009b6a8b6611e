import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { derivePrismaSchema } from '@/scripts/database/derive-prisma-schema';
import { projectRoot } from '@/scripts/project-root';
import { ownerClient } from '@/tests/setup/owner-client';

test('the Prisma data model is the one that the migrations make (npm run schema)', async () => {
  const kept = readFileSync(path.join(projectRoot, 'prisma/schema.prisma'), 'utf8');
  expect(kept).toBe(await derivePrismaSchema(await ownerClient()));
});
