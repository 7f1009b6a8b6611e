import path from 'node:path';
import { withLock } from '../database/with-lock';
import { runToEnd } from '../processes/run-to-end';
import { projectRoot } from '../project-root';
import { heading } from '../terminal';
import { contentStamp, onceFor } from './content-stamp';

const inputs = [
  'app',
  'components',
  'jobs',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.json',
];

/** Builds the web application for production where its sources have changed since the last build. */
export async function build(): Promise<void> {
  await withLock(
    path.join(projectRoot, '.data/build.lock'),
    () =>
      onceFor(contentStamp(inputs), '.next/x8-stamp', async () => {
        heading('Building the web application');
        await runToEnd('next build', ['node_modules/next/dist/bin/next', 'build'], {
          NODE_ENV: 'production',
        });
      }),
    15 * 60_000,
  );
}
