import { type ChildProcess, spawn } from 'node:child_process';
import { confine } from './confine';
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

const outputLimit = 64 * 1_048_576;
const messagesLimit = 32_768;

/**
 * Runs ffmpeg (or ffprobe) confined: no network, none of our environment, limited memory, time and file size, in a process
 * group of its own that ends with this process. Returns what it wrote. Throws `FfmpegFailure`.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<{ stdout: Buffer; messages: string }> {
  const { program = 'ffmpeg', signal, timeoutMs } = run;
  if (signal?.aborted) throw new FfmpegFailure('cancelled', '');
  const limits = { memoryMb: run.memoryMb ?? 4_096, fileMb: run.fileMb ?? 300 };
  const prefix = await confine({ ...limits, cpuSeconds: Math.ceil(timeoutMs / 1_000) * 4 });
  const [command = '', ...args] = [...prefix, program, ...ownArguments(run), ...run.args];
  const child = spawn(command, args, {
    cwd: run.directory,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended: FfmpegFailure['kind'] | undefined;
  const end = (kind: FfmpegFailure['kind']): void => {
    ended ??= kind;
    endGroup(child);
  };
  const output: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (run.onSeconds) return report(chunk, run.onSeconds);
    size += chunk.length;
    if (size > outputLimit) return end('refused');
    output.push(chunk);
  });
  let messages = '';
  child.stderr.on('data', (chunk: Buffer) => {
    messages = (messages + chunk.toString()).slice(-messagesLimit);
  });
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  const cancel = (): void => end('cancelled');
  signal?.addEventListener('abort', cancel);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (ended) throw new FfmpegFailure(ended, messages);
    // What the shell's `env` and its kind say when there is no such program.
    if (code === 127) throw new FfmpegFailure('missing', messages);
    if (code !== 0) throw new FfmpegFailure('refused', messages);
    return { stdout: Buffer.concat(output), messages };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
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

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
