import { AppError } from '@/lib/platform/errors/app-error';
import type { WahaServer } from '@/lib/vendors/waha';
import type { ChannelHost } from '../../port';

/** The server behind a host. Throws `unauthenticated` (`channel-access-lost`) when it is not there any more. */
export function wahaServerOf(host: ChannelHost | null): WahaServer {
  const url = host?.settings.url;
  if (!host || typeof url !== 'string') throw new AppError('unauthenticated', 'channel-access-lost');
  return { url, apiKey: host.secrets.apiKey ?? '', trusted: host.settings.trusted === true };
}
