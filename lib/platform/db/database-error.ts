/**
 * PostgreSQL error codes wherever a driver put them: `pg` on `.code`, Prisma's adapter deeper in `.meta` or `.cause`.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const seen: string[] = [];
  for (const [name, value] of Object.entries(error)) {
    if ((name === 'code' || name === 'originalCode') && typeof value === 'string') seen.push(value);
    else if (name === 'meta' || name === 'cause' || name === 'driverAdapterError')
      seen.push(...codesOf(value, depth + 1));
  }
  if (error instanceof Error && error.cause && !('cause' in Object.keys(error)))
    seen.push(...codesOf(error.cause, depth + 1));
  return seen;
}

const has = (error: unknown, ...codes: string[]): boolean =>
  codesOf(error).some((code) => codes.includes(code));

/** 23505, which Prisma also calls P2002. */
export const isUniqueViolation = (error: unknown): boolean => has(error, '23505', 'P2002');

/** 23P01: two bookings of one seat at one time. */
export const isExclusionViolation = (error: unknown): boolean => has(error, '23P01');

/** 40P01 deadlock, 40001 serialization failure, P2034 Prisma's name for both: safe to try again. */
export const isWriteConflict = (error: unknown): boolean => has(error, '40P01', '40001', 'P2034');

/** The server went away, refuses connections, or the pool could not give one in time. */
export const isConnectionLoss = (error: unknown): boolean =>
  has(
    error,
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '08001',
    '53300',
    'ECONNREFUSED',
    'ECONNRESET',
    'P1001',
    'P1017',
    'P2024',
  );
