import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** As many POSTs as somewhere takes: each connection sends its next when the last was answered. */
export interface Saturation {
  /** The address and the headers of each sender; taken in turn. */
  readonly senders: ReadonlyArray<{
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  }>;
  /** `%n` becomes the number of the request. */
  readonly body: string;
  readonly first: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface Saturated {
  readonly perSecond: number;
  readonly sent: number;
  readonly refused: number;
}

// A process of its own: what it measures must not wait for what it measures.
let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const { senders, body, first, connections, seconds } = JSON.parse(text) as Saturation;
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const begun = performance.now();
let sent = 0;
let accepted = 0;
let refused = 0;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() - begun < seconds * 1_000) {
      if (await send(sent++)) accepted += 1;
      else refused += 1;
    }
  }),
);
const perSecond = accepted / ((performance.now() - begun) / 1_000);
process.stdout.write(JSON.stringify({ perSecond, sent, refused } satisfies Saturated));
agent.destroy();

function send(index: number): Promise<boolean> {
  const { url, headers } = senders[index % senders.length] ?? { url: '', headers: {} };
  const payload = body.replaceAll('%n', String(first + index));
  return new Promise((done) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => done((response.statusCode ?? 500) < 300));
      },
    );
    outgoing.on('error', () => done(false));
    outgoing.end(payload);
  });
}
