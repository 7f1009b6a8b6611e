import { readFile } from 'node:fs/promises';
import { processGroups } from './process-groups';

const pageBytes = 4_096;

/**
 * Bytes of memory each of these browsers takes with all its processes, memory they share counted once where the machine
 * tells; null where it tells nothing at all.
 */
export async function measureMemory(pids: readonly number[]): Promise<Map<number, number | null>> {
  const groups = await processGroups();
  const measured = await Promise.all(
    pids.map(async (pid) => {
      const members = await Promise.all((groups.get(pid) ?? []).map(memoryOf));
      return [pid, members.length === 0 ? null : members.reduce((sum, bytes) => sum + bytes, 0)] as const;
    }),
  );
  return new Map(measured);
}

async function memoryOf(pid: number): Promise<number> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1_024;
  } catch {
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
    const [, resident = 0, shared = 0] = statm.split(' ').map(Number);
    return (resident - shared) * pageBytes;
  }
}
