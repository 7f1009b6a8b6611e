import { env } from '@/lib/platform/env';

/** Whether the operator has named this host in X8_TRUSTED_HOSTS, with this port or without any. */
export function isTrustedHost(host: string, port?: number): boolean {
  const trusted = (env().X8_TRUSTED_HOSTS ?? '').split(',').map((entry) => entry.trim().toLowerCase());
  return trusted.includes(host) || (port !== undefined && trusted.includes(`${host}:${port}`));
}
