import { Readable } from 'node:stream';
import { toCsv } from '@/components/export/to-csv';
import { listProvenance, Provenance } from '@/lib/music';
import type { BaseCtx } from '@/lib/platform/context';

interface Wish {
  readonly format: 'csv' | 'json';
  readonly sourceId?: string | undefined;
}

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** The origin of every track as a file to be saved, written as it is read: a library may be large. */
export function provenanceFile(base: BaseCtx, { format, sourceId }: Wish): Response {
  const lines = linesOf(base, sourceId);
  const text = Readable.from(format === 'csv' ? csvOf(lines) : jsonOf(lines));
  return new Response(Readable.toWeb(text) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="tracks-${base.clock.now().toISOString().slice(0, 10)}.${format}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function* linesOf(base: BaseCtx, sourceId: string | undefined): AsyncGenerator<Provenance> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listProvenance>> = await listProvenance(base, {
      ...(sourceId !== undefined && { sourceId }),
      ...(cursor !== null && { cursor }),
    });
    yield* page.lines;
    cursor = page.next;
  } while (cursor !== null);
}

const columns = Object.keys(Provenance.shape) as (keyof Provenance)[];

async function* csvOf(lines: AsyncIterable<Provenance>): AsyncGenerator<Buffer> {
  yield Buffer.from(toCsv([columns]));
  // Each call begins with the mark of the file, which belongs at its beginning only.
  for await (const line of lines)
    yield Buffer.from(toCsv([columns.map((name) => cellOf(line[name]))]).slice(1));
}

function cellOf(value: Provenance[keyof Provenance]): string | number | null {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'boolean' ? String(value) : value;
}

async function* jsonOf(lines: AsyncIterable<Provenance>): AsyncGenerator<Buffer> {
  yield Buffer.from('{"success":true,"tracks":[');
  let separator = '';
  for await (const line of lines) {
    yield Buffer.from(`${separator}\n${JSON.stringify(line)}`);
    separator = ',';
  }
  yield Buffer.from('\n]}\n');
}
