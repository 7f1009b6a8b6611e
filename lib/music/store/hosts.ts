import type { Tx } from '@/lib/platform/db/transaction';

/**
 * Takes the next turn at a host: turns are `delayMs` apart, and none is before the host has rested. Returns when it is.
 */
export async function takeHostTurn(tx: Tx, host: string, delayMs: number): Promise<Date> {
  const now = tx.ctx.clock.now();
  const [row] = await tx.db.$queryRaw<{ turn: Date }[]>`
    insert into music_host (host, next_at) values (${host}, ${new Date(now.getTime() + delayMs)})
    on conflict (host) do update
       set next_at = greatest(music_host.next_at, music_host.rests_until, ${now}) + ${delayMs} * interval '1 millisecond'
    returning next_at - ${delayMs} * interval '1 millisecond' as turn`;
  return row?.turn ?? now;
}

/** Nobody asks a host before `until`: it said so. */
export async function restHost(tx: Tx, host: string, until: Date): Promise<void> {
  await tx.db.$executeRaw`
    insert into music_host (host, next_at, rests_until) values (${host}, ${until}, ${until})
    on conflict (host) do update set rests_until = greatest(music_host.rests_until, excluded.rests_until)`;
}

export interface RobotsRow {
  readonly state: 'said' | 'silent' | 'closed';
  readonly body: string | null;
  readonly fetchedAt: Date;
  readonly expiresAt: Date;
}

export async function findRobots(tx: Tx, origin: string): Promise<RobotsRow | null> {
  const row = await tx.db.musicRobots.findUnique({ where: { origin } });
  return row && { ...row, state: row.state as RobotsRow['state'] };
}

export async function saveRobots(tx: Tx, origin: string, row: RobotsRow): Promise<void> {
  await tx.db.musicRobots.upsert({ where: { origin }, create: { origin, ...row }, update: row });
}
