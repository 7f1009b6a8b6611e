import type { Tx } from '@/lib/platform/db/transaction';
import type { Language } from '@/lib/platform/i18n/languages';
import type { Clock } from '@/lib/platform/time/clock';

/** Platform roles of a signed-in person. CLIENT owns companies; MANAGER looks after assigned ones; ADMIN sees all. */
export type Role = 'CLIENT' | 'MANAGER' | 'ADMIN';

/**
 * Who is asking. A closed union: jobs, webhooks, visitors and the operator at the command line are actors
 * like people are, and the permission table grants to each of them by name.
 */
export type Actor =
  | { readonly kind: 'user'; readonly userId: string; readonly role: 'CLIENT' }
  | { readonly kind: 'staff'; readonly userId: string; readonly role: 'MANAGER' | 'ADMIN' }
  | { readonly kind: 'job'; readonly job: string }
  | { readonly kind: 'webhook'; readonly source: string }
  | { readonly kind: 'visitor'; readonly visitorId: string }
  | { readonly kind: 'operator' };

/** A running job's right to write: refused by the database once another worker has taken the job over. */
export interface Fence {
  readonly jobId: string;
  readonly token: number;
}

/** A token that somebody's program showed instead of a cookie: it may do what its scopes name, and nothing else. */
export interface TokenGrant {
  readonly id: string;
  /** Names of permissions. */
  readonly scopes: readonly string[];
}

/** What every verb gets to know about its caller, before a company is chosen. */
export interface BaseCtx {
  readonly actor: Actor;
  /** Set when the actor, a person, came by a token: narrows what their role may. */
  readonly token?: TokenGrant;
  readonly requestId: string;
  readonly clock: Clock;
  /** Language of the person asking, for texts made on the way. */
  readonly language?: Language;
  /** Set while inside a job. */
  readonly fence?: Fence;
  /** Named lane whose jobs are drained by hand (command line, tests) instead of by the job engine. */
  readonly lane?: string;
  /** The open transaction to join, when a verb is called by another verb. */
  readonly tx?: Tx;
}

/** A context inside one company: the only kind that can touch a company's rows. */
export interface Ctx extends BaseCtx {
  readonly companyId: string;
}
