import { type Dispatcher, FormData as Form, ProxyAgent, Socks5ProxyAgent, fetch as send } from 'undici';
import { isNeverSent } from './is-never-sent';
import type { ProxyPool } from './proxy-pool';

type Init = Parameters<typeof fetch>[1];

/** A proxy that does not answer by then is not waited for. */
const connectMs = 10_000;
const mostTries = 3;

/**
 * `fetch` through the proxies of a pool, in turn. When one cannot be reached, or lets nothing through, it rests and the next
 * is tried; a request that may have been said is never said again.
 */
export function proxiedFetch(pool: ProxyPool): typeof fetch {
  const agents = new Map<string, Dispatcher>();
  const agentOf = (address: string): Dispatcher => {
    const agent = agents.get(address) ?? agentFor(address);
    agents.set(address, agent);
    return agent;
  };
  return async (input, init) => {
    for (let tried = 1; ; tried += 1) {
      const address = pool.next();
      if (address === null) return fetch(input, init);
      try {
        return await through(agentOf(address), input, init);
      } catch (error) {
        if (!isNeverSent(error)) throw error;
        pool.rest(address);
        if (tried >= mostTries || !isReplayable(init?.body)) throw error;
      }
    }
  };
}

// A tunnel also for plain http, so that trouble with the proxy is told from trouble behind it.
function agentFor(address: string): Dispatcher {
  if (address.startsWith('socks5:')) return new Socks5ProxyAgent(address, { connectTimeout: connectMs });
  return new ProxyAgent({ uri: address, proxyTunnel: true, connect: { timeout: connectMs } });
}

/** The package's own `fetch`, because Node's does not take the package's agents; it wants forms of its own kind. */
async function through(
  dispatcher: Dispatcher,
  input: Parameters<typeof fetch>[0],
  init: Init,
): Promise<Response> {
  const body = init?.body instanceof FormData ? ownForm(init.body) : init?.body;
  const given = { ...init, body, dispatcher, duplex: 'half' } as Parameters<typeof send>[1];
  return (await send(input instanceof Request ? input.url : input, given)) as unknown as Response;
}

function ownForm(form: FormData): Form {
  const own = new Form();
  for (const [name, value] of form)
    if (typeof value === 'string') own.append(name, value);
    else own.append(name, value, value.name);
  return own;
}

const isReplayable = (body: unknown): boolean =>
  body === undefined ||
  body === null ||
  typeof body === 'string' ||
  body instanceof Uint8Array ||
  body instanceof FormData ||
  body instanceof URLSearchParams;
