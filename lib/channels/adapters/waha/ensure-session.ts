import { AppError } from '@/lib/platform/errors/app-error';
import type { WahaApi, WahaSessionConfig } from '@/lib/vendors/waha';

/** The one session of WAHA's free edition. */
const onlySession = 'default';

/**
 * Makes the session run with this configuration, whether it is there or not; returns its name on the server. Throws
 * `conflict` (`waha-session-taken`) when the server's edition holds one session, and it is somebody else's.
 */
export async function ensureSession(api: WahaApi, name: string, config: WahaSessionConfig): Promise<string> {
  const there = name === onlySession ? 'only-default' : await make(api, name, config);
  if (there !== 'only-default') return name;
  const found = await api.findSession(onlySession);
  if (!found) {
    await api.createSession(onlySession, config);
    return onlySession;
  }
  const mine = config.webhooks[0]?.url;
  const webhooks = found.config?.webhooks ?? [];
  const foreign = webhooks.some(({ url }) => url !== mine);
  const linked = found.me != null || found.status === 'WORKING';
  if (foreign || (linked && webhooks.length === 0)) throw new AppError('conflict', 'waha-session-taken');
  await renew(api, onlySession, config);
  return onlySession;
}

async function make(api: WahaApi, name: string, config: WahaSessionConfig): Promise<'done' | 'only-default'> {
  const made = await api.createSession(name, config);
  if (made === 'exists') await renew(api, name, config);
  return made === 'only-default' ? made : 'done';
}

/** A session that is stopped stays so when its configuration is replaced; starting one that runs does nothing. */
async function renew(api: WahaApi, name: string, config: WahaSessionConfig): Promise<void> {
  await api.updateSession(name, config);
  await api.start(name);
}
