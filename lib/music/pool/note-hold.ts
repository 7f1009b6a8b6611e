import { holds } from './holds';

/**
 * Why pages of a source are not visited although there are browsers, such as `host delay 1.0 s`; null when they are again.
 * The status of the pool names the latest.
 */
export function noteHold(sourceId: string, reason: string | null): void {
  holds.delete(sourceId);
  if (reason !== null) holds.set(sourceId, reason);
}
