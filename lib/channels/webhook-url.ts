import { env } from '@/lib/platform/env';
import type { ChannelHost } from './port';
import type { AdapterName } from './schemas';

/** Where the other side sends a channel's events. Pages of a prepared Meta app share the app's address. */
export function webhookUrl(adapter: AdapterName, key: string, host: ChannelHost | null): string {
  const doors = `${env().X8_URL}/api/webhooks`;
  if (adapter === 'facebook' || adapter === 'instagram')
    return `${doors}/meta/${String(host?.settings.key ?? '')}`;
  if (adapter === 'gmail') return `${doors}/gmail`;
  return `${doors}/${adapter}/${key}`;
}
