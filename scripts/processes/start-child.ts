import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../project-root';

export interface Child {
  /** Resolves with the exit code, or with the signal's name when one ended it. */
  readonly ended: Promise<number | string>;
  /** Asks it and everything it started to end; after `graceMs`, or when called again, ends them by force. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Starts Node.js on a script or a package's program in a process group of its own, so that all of it can be stopped.
 * It writes to this terminal, or to the open file `output`.
 */
export function startChild(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  output: 'inherit' | number = 'inherit',
): Child {
  const [command = '', ...prefix] = dyingWithParent();
  const child = spawn(command, [...prefix, ...args], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    detached: true,
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  let asked = false;
  return {
    ended,
    stop: async (graceMs = 20_000) => {
      if (!asked) {
        asked = true;
        signalGroup(child, 'SIGTERM');
        await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
      }
      // Whatever of the group is left, also after its first process has gone.
      signalGroup(child, 'SIGKILL');
      await ended;
    },
  };
}

// Linux can tie a child's life to its parent's: even a parent that is killed outright leaves nothing behind.
function dyingWithParent(): string[] {
  const isKnown =
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;
  return isKnown ? ['setpriv', '--pdeathsig', 'TERM', process.execPath] : [process.execPath];
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}
