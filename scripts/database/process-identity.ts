import { readFileSync } from 'node:fs';

/**
 * A name for a running process that a later process with the same number does not share: `<pid>-<start time>`
 * (the start time where the system tells it, as Linux does in /proc).
 */
export function processIdentity(pid: number = process.pid): string {
  return `${pid}-${startTime(pid)}`;
}

/** Whether the process that `identity` names is still the one running under its number. */
export function isIdentityAlive(identity: string): boolean {
  const pid = Number(identity.split('-')[0]);
  return Number.isInteger(pid) && isProcessAlive(pid) && processIdentity(pid) === identity;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may contain spaces; the start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}
