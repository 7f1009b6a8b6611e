import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { runConfined } from '@/lib/platform/programs/run-confined';
import { EspeakFailure } from './espeak-failure';

/** Runs espeak-ng confined in a directory of the run's own; returns what it printed. Throws `EspeakFailure`. */
export async function runEspeak(
  args: readonly string[],
  directory: string,
  signal?: AbortSignal,
): Promise<string> {
  try {
    const { stdout } = await runConfined({
      program: 'espeak-ng',
      args,
      directory,
      timeoutMs: 60_000,
      limits: { memoryMb: 1_024, fileMb: 200 },
      signal,
    });
    return stdout.toString();
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    const reason = error.kind === 'missing' ? 'missing' : error.kind === 'cancelled' ? 'aborted' : 'failed';
    throw new EspeakFailure(reason, error.detail, error);
  }
}
