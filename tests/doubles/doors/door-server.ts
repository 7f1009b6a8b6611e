import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InboundSource, WebhookOutcome } from '@/lib/inbound';
import type { Lane } from '@/lib/platform/dispatch/drain-lane';

const statuses: Partial<Record<WebhookOutcome['end'], number>> = {
  accepted: 200,
  duplicate: 200,
  ignored: 200,
  'bad-signature': 401,
  'unknown-key': 404,
  'secret-missing': 503,
  unreadable: 400,
};

/**
 * The product's webhook addresses on loopback, for doubles that call us over HTTP: what arrives goes through the inbound
 * door into the lane of the test that is running.
 */
export class DoorServer {
  /** Where the jobs of what arrives are kept. */
  lane: Lane | undefined;
  /** How each request ended, in order. */
  readonly ends: string[] = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** Listens on any free port; gives the address for X8_URL. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const [, , , source = '', key = ''] = new URL(incoming.url ?? '', 'http://door').pathname.split('/');
    // The rooms read the settings when they are loaded, and the settings name this server's address.
    const { receiveWebhook } = await import('@/lib/inbound');
    const { newId } = await import('@/lib/platform/new-id');
    const { systemClock } = await import('@/lib/platform/time/system-clock');
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    );
    const { end } = await receiveWebhook(
      {
        actor: { kind: 'webhook', source },
        requestId: newId('req'),
        clock: this.lane?.clock ?? systemClock,
        ...(this.lane && { lane: this.lane.name }),
      },
      { source: source as InboundSource, ...(key && { key }), rawBody: Buffer.concat(chunks), headers },
    );
    this.ends.push(end);
    response.statusCode = statuses[end] ?? 500;
    response.end(JSON.stringify({ end }));
  }
}
