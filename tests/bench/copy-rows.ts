import { performance } from 'node:perf_hooks';
import type pg from 'pg';

/** What PostgreSQL's driver knows of a COPY that is going in, and does not put in its types. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sync(): void;
}

/** Sends a text to `COPY … FROM STDIN` at once; resolves to the seconds it took. */
export async function copyRows(client: pg.Client, statement: string, rows: Buffer): Promise<number> {
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const chunk = 256 * 1024;
    client.query({
      submit: (connection: CopyConnection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        for (let start = 0; start < rows.length; start += chunk)
          connection.sendCopyFromChunk(rows.subarray(start, start + chunk));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    } as unknown as pg.Submittable);
  });
  return (performance.now() - begun) / 1_000;
}
