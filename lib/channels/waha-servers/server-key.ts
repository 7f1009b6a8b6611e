import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { openCredential, openPlatformCredential } from '@/lib/vault';
import type { WahaServerRow } from '../store/waha-servers';

/** The API key of a server: from the settings for the one that stands there, from the vault for any other. */
export async function serverKey(
  ctx: Ctx,
  { id, companyId, url }: Pick<WahaServerRow, 'id' | 'companyId' | 'url'>,
): Promise<string> {
  const { WAHA_URL, WAHA_API_KEY } = env();
  const ref = { kind: 'waha-server', subject: id };
  if (companyId !== null) return (await openCredential(ctx, ref))?.values.apiKey ?? '';
  const stored = await openPlatformCredential(ctx, ref);
  if (stored) return stored.values.apiKey ?? '';
  return WAHA_URL?.replace(/\/+$/, '') === url ? (WAHA_API_KEY ?? '') : '';
}
