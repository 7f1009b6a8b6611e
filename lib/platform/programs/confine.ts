import { spawn } from 'node:child_process';

/** What one run may use. */
export interface Confinement {
  readonly memoryMb: number;
  /** Largest file it may write. */
  readonly fileMb: number;
  /** Seconds of processor time, over all cores. */
  readonly cpuSeconds: number;
  /** None unless told. */
  readonly network?: boolean | undefined;
  /** What it takes for its user's home; ours unless told. */
  readonly home?: string | undefined;
}

// The settings of the product, with all its keys, stay out of the child's environment.
const bare = [
  'sh',
  '-c',
  '[ -z "$1" ] || HOME="$1"; shift; exec env -i PATH="$PATH" HOME="$HOME" LANG=C.UTF-8 "$@"',
  'sh',
];
const noNetwork = ['unshare', '-rn', '--'];
// After unshare, which would forget it: the kernel ends the child with its parent, however that one dies.
const dyingWithParent = ['setpriv', '--pdeathsig', 'KILL', '--'];

let found: Promise<readonly (readonly string[])[]> | undefined;

/**
 * The words to put in front of a command so that it runs without network, without our environment, within limits, and
 * never longer than this process. What the machine cannot do is left out.
 */
export async function confine(wish: Confinement): Promise<readonly string[]> {
  const { memoryMb, fileMb, cpuSeconds, network = false, home = '' } = wish;
  found ??= Promise.all([noNetwork, dyingWithParent, ['prlimit', '--core=0', '--']].map(working));
  const [alone = [], parent = [], limits = []] = await found;
  const limited =
    limits.length === 0
      ? []
      : [
          'prlimit',
          '--core=0',
          `--as=${memoryMb * 1_048_576}`,
          `--fsize=${fileMb * 1_048_576}`,
          `--cpu=${cpuSeconds}`,
          '--',
        ];
  return [...bare, home, ...(network ? [] : alone), ...parent, ...limited];
}

/** The prefix itself where a command starts behind it, else nothing. */
function working(prefix: readonly string[]): Promise<readonly string[]> {
  const [command = '', ...args] = prefix;
  return new Promise((resolve) => {
    // A program of the machine: nothing for the bundler to follow.
    const child = spawn(/* turbopackIgnore: true */ command, [...args, 'true'], { stdio: 'ignore' });
    child.once('error', () => resolve([]));
    child.once('exit', (code) => resolve(code === 0 ? prefix : []));
  });
}
