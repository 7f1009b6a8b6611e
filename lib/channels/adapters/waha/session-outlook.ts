import type { WahaStatus } from '@/lib/vendors/waha';

/** How a look at a session can end, beside the session's own word. */
export type Sight = WahaStatus | 'MISSING' | 'UNREACHABLE';

/** Looks in a row, twenty seconds apart, after which a state that should pass has lasted too long. */
const patience: Readonly<Partial<Record<Sight, number>>> = {
  UNREACHABLE: 2,
  MISSING: 2,
  STOPPED: 2,
  FAILED: 2,
  STARTING: 3,
};

const reasons: Readonly<Record<Exclude<Sight, 'WORKING'>, string>> = {
  UNREACHABLE: 'server-unreachable',
  MISSING: 'session-lost',
  STOPPED: 'session-stopped',
  FAILED: 'session-failed',
  STARTING: 'session-slow',
  SCAN_QR_CODE: 'logged-out',
  PASSKEY_REQUIRED: 'passkey-needed',
  PASSKEY_CONFIRMATION_REQUIRED: 'passkey-needed',
};

/**
 * Why a session is not usable, as a key of `reasons`; null while there is hope, or while it is only now being linked.
 * `misses` counts the looks in a row that did not find it working, this one included.
 */
export function sessionOutlook(sight: Sight, misses: number, linked: boolean): string | null {
  if (sight === 'WORKING') return null;
  const hopeless = misses >= (patience[sight] ?? 1);
  // Before the phone is linked a code to scan is what we want to see, and a session that ran out is started anew.
  if (!linked) return sight === 'UNREACHABLE' && hopeless ? reasons[sight] : null;
  return hopeless ? reasons[sight] : null;
}
