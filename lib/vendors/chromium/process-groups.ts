import { readdir, readFile } from 'node:fs/promises';

/** Numbers of the living processes of each process group; empty where there is no /proc. */
export async function processGroups(): Promise<Map<number, number[]>> {
  const groups = new Map<number, number[]>();
  const entries = await readdir('/proc').catch(() => []);
  await Promise.all(
    entries
      .filter((entry) => /^\d+$/.test(entry))
      .map(async (entry) => {
        const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
        const [state = 'Z', , group = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z' || state === 'X') return;
        const members = groups.get(Number(group)) ?? [];
        groups.set(Number(group), [...members, Number(entry)]);
      }),
  );
  return groups;
}
