import { Agent } from 'undici';
import { AppError } from '@/lib/platform/errors/app-error';
import { type Lookup, type ResolvedAddress, resolvePublicAddress } from './resolve-public-address';

/**
 * The way to an address from outside: only http and https, no user in it, the name looked up once and refused unless public
 * (or X8_TRUSTED_HOSTS). The agent leads to the checked address, whatever the name means by then; whoever asked destroys
 * it. Throws `invalid` (`address-refused`) and `unavailable` (`channel-unreachable`).
 */
export async function connectGuarded(
  url: string,
  signal: AbortSignal,
  lookup?: Lookup,
): Promise<{ target: URL; agent: Agent }> {
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw new AppError('invalid', 'address-refused');
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  const options = { port, ...(lookup && { lookup }) };
  const checked = await inTime(signal, resolvePublicAddress(target.hostname, options));
  return { target, agent: agentFor(checked) };
}

/** One connection, to the checked address whatever the name means by now. */
function agentFor({ address, family }: ResolvedAddress): Agent {
  return new Agent({
    connections: 1,
    pipelining: 0,
    allowH2: false,
    maxHeaderSize: 16_384,
    connect: {
      autoSelectFamily: false,
      lookup: (_host, options, done) => {
        if (options.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    },
  });
}

/** The name server has no more time than the call itself; its late answer is of no interest. */
async function inTime<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const expire = () => reject(new AppError('unavailable', 'channel-unreachable', { retryAfter: 30 }));
  signal.addEventListener('abort', expire, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', expire);
  }
}
