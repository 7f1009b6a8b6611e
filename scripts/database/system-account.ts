import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whom PostgreSQL runs as. Empty when it may run as the present user. */
export interface SystemAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then it gets Debian's `postgres`, or an account of its own, made if missing. */
export function systemAccount(): SystemAccount {
  if (process.getuid?.() !== 0) return {};
  const known = findAccount('postgres') ?? findAccount('x8');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'x8']);
  const made = findAccount('x8');
  if (made) return made;
  throw new Error(
    'PostgreSQL does not run as root, and there is no "postgres" account to run it as. ' +
      'Add one (useradd --system postgres), start X8 as a normal user, or set DATABASE_URL.',
  );
}

function findAccount(name: string): SystemAccount | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
