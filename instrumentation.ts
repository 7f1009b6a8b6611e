/** Next.js calls this once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { assertMasterKey } = await import('./lib/platform/crypto/assert-master-key');
  assertMasterKey();
  const { installEngine } = await import('./jobs/install-engine');
  installEngine();
}
