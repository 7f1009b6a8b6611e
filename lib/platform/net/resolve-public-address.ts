import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AppError } from '@/lib/platform/errors/app-error';
import { hostOf } from './host-of';
import { isPublicAddress } from './is-public-address';
import { isTrustedHost } from './is-trusted-host';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Every address of a host, as `dns.lookup` with `all` gives them. */
export type Lookup = (host: string) => Promise<ReadonlyArray<{ address: string }>>;

const lookupAll: Lookup = (host) => systemLookup(host, { all: true });

/**
 * Where to connect for a host that a user named: resolved once, and refused unless every address it has is public or the
 * operator trusts the host (then `port` counts too). Connect to `address`, not to the name, or the answer may have changed
 * meanwhile. Throws `invalid` (`address-refused`) and `unavailable` (`channel-unreachable`).
 */
export async function resolvePublicAddress(
  host: string,
  { port, lookup = lookupAll }: { port?: number; lookup?: Lookup } = {},
): Promise<ResolvedAddress> {
  const name = hostOf(host);
  const literal = name.replace(/^\[|\]$/g, '');
  const found = isIP(literal) ? [{ address: literal }] : await resolve(name, lookup);
  const [first] = found;
  if (!first) throw unreachable();
  if (!isTrustedHost(literal, port) && !found.every(({ address }) => isPublicAddress(address)))
    throw new AppError('invalid', 'address-refused');
  return { address: first.address, family: isIP(first.address) === 6 ? 6 : 4 };
}

async function resolve(name: string, lookup: Lookup): Promise<ReadonlyArray<{ address: string }>> {
  try {
    return await lookup(name);
  } catch (cause) {
    throw unreachable(cause);
  }
}

function unreachable(cause?: unknown): AppError {
  return new AppError('unavailable', 'channel-unreachable', { cause, retryAfter: 30 });
}
