import { runToEnd } from '../processes/run-to-end';
import { heading } from '../terminal';
import { contentStamp, onceFor } from './content-stamp';

const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/** Generates the Prisma client where the data model has changed since. */
export async function generateClient(): Promise<void> {
  await onceFor(contentStamp(inputs), 'lib/platform/db/generated/.stamp', async () => {
    heading('Generating the database client');
    await runToEnd('prisma generate', ['node_modules/prisma/build/index.js', 'generate']);
  });
}
