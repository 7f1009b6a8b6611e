import { readFile } from 'node:fs/promises';

/**
 * When a process began, in the kernel's ticks since the machine did: with the number it tells one process from another. Null:
 * there is none, it has ended, or the machine does not tell.
 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // A name may have spaces and brackets in it; what follows the last bracket has none.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
