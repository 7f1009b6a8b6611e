import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SystemAccount } from './system-account';

/** Makes `account` the owner of a file or a whole folder; nothing to do when the account is the present user. */
export function giveTo(target: string, account: SystemAccount): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  chownSync(target, uid, gid);
  if (!statSync(target).isDirectory()) return;
  for (const entry of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(target, entry), uid, gid);
  }
}
