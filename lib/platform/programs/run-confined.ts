import { type ChildProcess, spawn } from 'node:child_process';
import { type Confinement, confine } from './confine';
import { ProgramFailure } from './program-failure';

export interface ConfinedRun {
  readonly program: string;
  readonly args: readonly string[];
  /** A directory of this run's own: the program is started in it. */
  readonly directory: string;
  readonly timeoutMs: number;
  readonly limits: Omit<Confinement, 'cpuSeconds'>;
  readonly signal?: AbortSignal | undefined;
  /** Given what the program writes, as it comes; nothing of it is kept then. */
  readonly onOutput?: ((chunk: Buffer) => void) | undefined;
}

const outputLimit = 64 * 1_048_576;
const messagesLimit = 32_768;

/**
 * Runs a program confined (see `confine`), in a process group of its own that ends with this process, with `signal` and
 * after `timeoutMs`. Returns what it wrote. Throws `ProgramFailure`.
 */
export async function runConfined(run: ConfinedRun): Promise<{ stdout: Buffer; messages: string }> {
  const { program, signal, timeoutMs } = run;
  if (signal?.aborted) throw new ProgramFailure('cancelled', '', program);
  const prefix = await confine({ ...run.limits, cpuSeconds: Math.ceil(timeoutMs / 1_000) * 4 });
  const [command = '', ...args] = [...prefix, program, ...run.args];
  // A program of the machine: nothing for the bundler to follow.
  const child = spawn(/* turbopackIgnore: true */ command, args, {
    cwd: run.directory,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended: ProgramFailure['kind'] | undefined;
  const end = (kind: ProgramFailure['kind']): void => {
    ended ??= kind;
    endGroup(child);
  };
  const output: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (run.onOutput) return run.onOutput(chunk);
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
    if (ended) throw new ProgramFailure(ended, messages, program);
    // What the shell's `env` and its kind say when there is no such program.
    if (code === 127) throw new ProgramFailure('missing', messages, program);
    if (code !== 0) throw new ProgramFailure('refused', messages, program);
    return { stdout: Buffer.concat(output), messages };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
