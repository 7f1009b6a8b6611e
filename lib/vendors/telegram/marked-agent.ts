import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Code of every error that came before there was a connection: whatever was to be said has surely not been said. */
export const neverConnected = 'X8_NEVER_CONNECTED';

const connectMs = 10_000;
// Shorter than any server's own patience, so that nothing is written into a connection that is being closed.
const idle = { keepAlive: true, timeout: 4_000 } as const;

/** Keeps connections, and marks the errors of those that never came to be, be it a wrong name or a broken handshake. */
class MarkedHttpsAgent extends HttpsAgent {
  override createConnection(...given: Parameters<HttpsAgent['createConnection']>) {
    return marked(super.createConnection(...given), 'secureConnect');
  }
}

class MarkedHttpAgent extends HttpAgent {
  override createConnection(...given: Parameters<HttpAgent['createConnection']>) {
    return marked(super.createConnection(...given), 'connect');
  }
}

const agents = { 'https:': new MarkedHttpsAgent(idle), 'http:': new MarkedHttpAgent(idle) };

/** The agent for an address of Telegram's. */
export function markedAgent(base: string): HttpAgent {
  return agents[new URL(base).protocol === 'http:' ? 'http:' : 'https:'];
}

function marked<S extends Duplex | null | undefined>(connection: S, established: string): S {
  const socket = connection as Socket | null | undefined;
  if (!socket) return connection;
  let connected = false;
  const timer = setTimeout(() => socket.destroy(new Error('No connection in time.')), connectMs);
  socket.once(established, () => {
    connected = true;
    clearTimeout(timer);
  });
  socket.once('close', () => clearTimeout(timer));
  // First in the row, so that whoever hears of the error hears of the mark.
  socket.prependListener('error', (error: NodeJS.ErrnoException) => {
    if (!connected) error.code = neverConnected;
  });
  return connection;
}
