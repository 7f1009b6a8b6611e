import path from 'node:path';
import { z } from 'zod';
import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { runConfined } from '@/lib/platform/programs/run-confined';

/** As much of a track as its fingerprint is made of. */
const seconds = 120;
const nothing = Buffer.from('{"fingerprint":[]}');
const Printed = z.object({ fingerprint: z.array(z.number().int().min(0).max(0xffff_ffff)) });

/**
 * Chromaprint's raw fingerprint of the first two minutes of a file of bare samples (signed 16 bit, one channel, `rate` a
 * second): a word for each eighth of a second. Empty when there is too little sound for one. Throws `ProgramFailure`
 * (`missing` without fpcalc).
 */
export async function fingerprintOf(
  file: string,
  { rate, signal }: { readonly rate: number; readonly signal?: AbortSignal | undefined },
): Promise<Uint32Array> {
  const stdout = await runConfined({
    program: 'fpcalc',
    args: [
      ...['-format', 's16le', '-rate', String(rate), '-channels', '1'],
      ...['-raw', '-json', '-ignore-errors', '-length', String(seconds), path.basename(file)],
    ],
    directory: path.dirname(file),
    timeoutMs: 60_000,
    limits: { memoryMb: 1_024, fileMb: 1 },
    signal,
  }).then((ended) => ended.stdout, orNothing);
  return Uint32Array.from(Printed.parse(JSON.parse(stdout.toString())).fingerprint);
}

/** fpcalc calls too little sound a failure. */
function orNothing(error: unknown): Buffer {
  if (error instanceof ProgramFailure && error.detail.includes('Empty fingerprint')) return nothing;
  throw error;
}
