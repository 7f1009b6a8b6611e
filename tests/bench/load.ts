import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What to send where: one POST after another at a steady rate, whether or not the earlier ones have been answered. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `%n` becomes the number of the request. */
  readonly body: string;
  readonly first: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Milliseconds from when a request was due to when it was answered, so that a queue is not overlooked. */
  readonly latencies: number[];
  readonly refused: number;
}

// A process of its own: what it measures must not wait for what it measures.
const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const total = load.perSecond * load.seconds;
const latencies: number[] = [];
let refused = 0;
const begun = performance.now() + 50;

await new Promise<void>((done) => {
  let sent = 0;
  const answered = (): void => {
    if (latencies.length + refused === total) done();
  };
  const sendDue = (): void => {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1_000) * load.perSecond));
    while (sent < due) send(sent++, answered);
    if (sent < total) setTimeout(sendDue, 1);
  };
  sendDue();
});
process.stdout.write(JSON.stringify({ latencies, refused } satisfies LoadResult));
agent.destroy();

function send(index: number, answered: () => void): void {
  const dueAt = begun + (index / load.perSecond) * 1_000;
  const body = load.body.replaceAll('%n', String(load.first + index));
  const outgoing = request(
    load.url,
    {
      method: 'POST',
      agent,
      headers: {
        ...load.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    },
    (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) latencies.push(performance.now() - dueAt);
        else refused += 1;
        answered();
      });
    },
  );
  outgoing.on('error', () => {
    refused += 1;
    answered();
  });
  outgoing.end(body);
}
