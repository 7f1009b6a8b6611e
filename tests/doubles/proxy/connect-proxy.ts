import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  readonly url: string;
  /** Hosts it was asked to reach, in order. */
  readonly reached: string[];
  readonly close: () => void;
}

/** An HTTP proxy on loopback that opens tunnels. */
export async function connectProxy(): Promise<ConnectProxy> {
  const reached: string[] = [];
  const server = createServer();
  server.on('connect', (wish: { url?: string }, from: Socket) => {
    reached.push(wish.url ?? '');
    const to = connect(Number(wish.url?.split(':')[1]), '127.0.0.1', () => {
      from.write('HTTP/1.1 200 Go on\r\n\r\n');
      from.pipe(to).pipe(from);
    });
    to.on('error', () => from.destroy());
    from.on('error', () => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, reached, close };
}
