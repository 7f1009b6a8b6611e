import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { selfSigned } from './self-signed';

export interface HandedPush {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** A browser maker's push service on loopback, over TLS: takes what it is handed, or answers with the status to come. */
export class PushDouble {
  readonly handed: HandedPush[] = [];
  /** Statuses by path; everything else is taken with 201. */
  readonly answers = new Map<string, number>();
  private server: Server | undefined;
  private origin = '';

  async start(): Promise<string> {
    const { key, cert } = selfSigned();
    setDefaultCACertificates([...getCACertificates('default'), cert]);
    const server = createServer({ key, cert }, (incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const path = incoming.url ?? '';
        const headers = incoming.headers as Record<string, string | undefined>;
        this.handed.push({ path, headers, body: Buffer.concat(chunks) });
        response.writeHead(this.answers.get(path) ?? 201).end();
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.origin = `https://localhost:${(server.address() as AddressInfo).port}`;
    return this.origin;
  }

  /** The address a browser of this service would give. */
  endpoint(path: string): string {
    return `${this.origin}${path}`;
  }

  stop(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }
}
