import type { BaseCtx } from '@/lib/platform/context';
import type { Refusal, Webhook } from '../schemas';

/** One genuine event, ready to be stored. */
export interface NewEvent {
  /** Account the event came in through; '' for endpoints of the whole platform. With `eventId` it is unique. */
  readonly scope: string;
  /** The sender's own number for the event: the same in every repetition. */
  readonly eventId: string;
  readonly companyId: string | null;
  readonly channelId: string | null;
  /** What is kept and processed later. */
  readonly body: string;
  /** False: a type of event we do not use. */
  readonly used: boolean;
  /** Events of one sender are processed one after another. */
  readonly sender: string;
}

/** A genuine request; several senders' events may come in one. */
export interface Admitted {
  readonly end: 'admitted';
  readonly events: readonly NewEvent[];
}

/** How one source proves and reads its requests. */
export interface Source {
  readonly maxBytes: number;
  /** Proves the request genuine, in constant time, and reads just enough to store it. Writes nothing. */
  readonly admit: (base: BaseCtx, webhook: Webhook) => Promise<Admitted | Refusal>;
}
