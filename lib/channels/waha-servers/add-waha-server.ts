import { z } from 'zod';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { putPlatformCredential } from '@/lib/vault';
import { saveWahaServer, setWahaServerEnabled } from '../store/waha-servers';
import { WahaServerUrl } from './waha-server-url';

const NewWahaServer = z.object({
  url: WahaServerUrl,
  apiKey: z.string().trim().min(1).max(500),
  maxSessions: z.coerce.number().int().min(1).max(10_000),
  name: z.string().trim().min(1).max(100).optional(),
});

/** Adds a server of the operator's, or changes and enables the one at this address. */
export async function addWahaServer(
  base: BaseCtx,
  input: z.input<typeof NewWahaServer>,
): Promise<{ id: string; url: string; name: string; maxSessions: number }> {
  authorize(base, 'vault.operate');
  const { url, apiKey, maxSessions, ...given } = parse(NewWahaServer, input);
  const name = given.name ?? new URL(url).host;
  const now = base.clock.now();
  const id = await acrossCompanies(base, async (tx) => {
    const wish = { id: newId('wah', now), companyId: null, url, name, maxSessions, createdAt: now };
    const saved = await saveWahaServer(tx, wish);
    await setWahaServerEnabled(tx, saved, true);
    return saved;
  });
  await putPlatformCredential(base, { kind: 'waha-server', subject: id, label: name, values: { apiKey } });
  return { id, url, name, maxSessions };
}
