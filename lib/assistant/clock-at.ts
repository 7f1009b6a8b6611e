import type { Clock } from '@/lib/platform/time/clock';

/** A clock that stands still, at an ISO 8601 moment. */
export function clockAt(moment: string): Clock {
  return { now: () => new Date(moment) };
}
