import { spawn } from 'node:child_process';

/** Nobody, on every Linux: owns nothing. */
const nobody = 65_534;
const asNobody = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
const dyingWithParent = ['--pdeathsig', 'KILL'];

// The settings of the product, with all its keys, stay out of the child's environment.
const bare = 'home="$1"; shift; exec env -i PATH="$PATH" HOME="$home" TMPDIR="$home" LANG=C.UTF-8 "$@"';

export interface StartingWords {
  /** Put in front of the command; it takes the directory for its home. */
  readonly words: (home: string) => readonly string[];
  /** Who the program runs as, when it is not us. */
  readonly runsAs: number | null;
}

let found: Promise<StartingWords> | undefined;

/**
 * What stands in front of the browser's command, so that the kernel ends it with this process, however that one dies, and so
 * that root is not what foreign pages run as, nor our settings what they could read. What the machine cannot do is left out.
 */
export function startingWords(): Promise<StartingWords> {
  found ??= find();
  return found;
}

async function find(): Promise<StartingWords> {
  if (process.getuid?.() === 0 && (await works([...asNobody, ...dyingWithParent])))
    return startingWith(['setpriv', ...asNobody, ...dyingWithParent, '--'], nobody);
  if (await works(dyingWithParent)) return startingWith(['setpriv', ...dyingWithParent, '--'], null);
  return startingWith([], null);
}

function startingWith(prefix: readonly string[], runsAs: number | null): StartingWords {
  return { words: (home) => ['/bin/sh', '-c', bare, 'sh', home, ...prefix], runsAs };
}

function works(options: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('setpriv', [...options, '--', 'true'], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
