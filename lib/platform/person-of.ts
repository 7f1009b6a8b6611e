import type { Actor } from './context';

/** Which person acts; null for jobs, webhooks, visitors and the command line. */
export function personOf(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'staff' ? actor.userId : null;
}
