import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { runConfined } from '@/lib/platform/programs/run-confined';
import { FfmpegFailure } from './ffmpeg-failure';

export interface FfmpegRun {
  readonly program?: 'ffmpeg' | 'ffprobe';
  /** Without `-nostdin`, `-hide_banner` and `-progress`. Files are named relative to `directory`. */
  readonly args: readonly string[];
  /** A directory of this run's own: the program is started in it. */
  readonly directory: string;
  readonly timeoutMs: number;
  readonly memoryMb?: number;
  readonly fileMb?: number;
  readonly signal?: AbortSignal | undefined;
  /** Told how many seconds of the result are done. The program's standard output is then its progress. */
  readonly onSeconds?: (seconds: number) => void;
}

/**
 * Runs ffmpeg (or ffprobe) confined: no network, none of our environment, limited memory, time and file size, in a process
 * group of its own that ends with this process. Returns what it wrote. Throws `FfmpegFailure`.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<{ stdout: Buffer; messages: string }> {
  const { program = 'ffmpeg', onSeconds } = run;
  try {
    return await runConfined({
      program,
      args: [...ownArguments(run), ...run.args],
      directory: run.directory,
      timeoutMs: run.timeoutMs,
      limits: { memoryMb: run.memoryMb ?? 4_096, fileMb: run.fileMb ?? 300 },
      signal: run.signal,
      onOutput: onSeconds && ((chunk) => report(chunk, onSeconds)),
    });
  } catch (error) {
    if (error instanceof ProgramFailure) throw new FfmpegFailure(error.kind, error.detail);
    throw error;
  }
}

function ownArguments({ program, onSeconds }: FfmpegRun): string[] {
  if (program === 'ffprobe') return ['-hide_banner'];
  return ['-nostdin', '-hide_banner', '-nostats', ...(onSeconds ? ['-progress', 'pipe:1'] : [])];
}

function report(chunk: Buffer, onSeconds: (seconds: number) => void): void {
  const micros = /out_time_us=(\d+)/g;
  for (const [, value] of chunk.toString().matchAll(micros)) onSeconds(Number(value) / 1_000_000);
}
