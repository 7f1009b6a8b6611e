import { connect, type Socket } from 'node:net';
import type { ResolvedAddress } from './resolve-public-address';

const connectMs = 10_000;

/**
 * A connection to an address that was checked, directly or in a tunnel through an HTTP proxy of the operator's, which is
 * told the address too and not the name. Throws an `Error` when there is none in time.
 */
export async function openWay(
  { address, family }: ResolvedAddress,
  port: number,
  upstream?: string,
): Promise<Socket> {
  if (upstream === undefined) return connected(address, port);
  const { hostname, port: theirs, username, password } = new URL(upstream);
  const socket = await connected(hostname.replace(/^\[|\]$/g, ''), Number(theirs) || 80);
  const place = `${family === 6 ? `[${address}]` : address}:${port}`;
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const proof = username ? `Proxy-Authorization: Basic ${secret.toString('base64')}\r\n` : '';
  socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n${proof}\r\n`);
  try {
    await agreed(socket);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const timer = setTimeout(() => socket.destroy(new Error('No connection in time.')), connectMs);
    socket.once('error', reject);
    socket.once('close', () => clearTimeout(timer));
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', reject);
      // Whoever pipes it hears of its end; without a listener an error would end the process.
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
  });
}

/** The proxy says yes. Behind it is the web, which speaks when it is spoken to: nothing is lost until somebody listens. */
function agreed(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail(), connectMs);
    const done = (): void => {
      clearTimeout(timer);
      socket.off('data', hear);
      socket.off('close', fail);
    };
    const fail = (): void => {
      done();
      reject(new Error('The proxy does not let us through.'));
    };
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('latin1');
      const end = said.indexOf('\r\n\r\n');
      if (end < 0 && said.length < 16_384) return;
      if (!/^HTTP\/1\.[01] 200/.test(said)) {
        fail();
      } else {
        done();
        resolve();
      }
    };
    socket.on('data', hear);
    socket.once('close', fail);
  });
}
