import type { DemoSignIn } from '../demo/seed-demo';

export type { DemoSignIn };

/** Fills the demo where this is one. Undefined where it is not. */
export async function prepareDemo(): Promise<DemoSignIn | undefined> {
  // Imported late: what these read of the settings is in place only once the database is.
  const { env } = await import('@/lib/platform/env');
  if (!env().X8_DEMO) return undefined;
  const { closeDatabase } = await import('@/lib/platform/db/close-database');
  const { seedDemo } = await import('../demo/seed-demo');
  try {
    return await seedDemo();
  } finally {
    await closeDatabase();
  }
}
