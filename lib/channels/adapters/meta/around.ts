import type { ConnectedChannel } from '../../schemas';
import type { MetaSide } from './meta-side';

/** What an item needs to know of the event it came in. */
export interface Around {
  readonly side: MetaSide;
  readonly channel: ConnectedChannel;
  /** The page, or the Instagram account. */
  readonly accountId: string;
  /** When Meta sent the event. */
  readonly at: Date;
}
