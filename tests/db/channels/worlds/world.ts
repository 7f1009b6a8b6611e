import type { ConnectedChannel } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';

/** A customer in front of one channel, and the channel's own world behind it. */
export interface World {
  readonly channel: ConnectedChannel;
  /** Writes, and waits until the messenger has handed it over. */
  readonly says: (text: string) => Promise<void>;
  /** Fetches what is new, where nobody brings it. */
  readonly look?: () => Promise<void>;
  /** Everything the customer can read of the company, in order. */
  readonly heard: () => readonly string[];
  /** Labels of the buttons under the newest message; empty where there are none. */
  readonly buttons: () => readonly string[];
  readonly taps: (label: string) => Promise<void>;
}

/** Connects a channel of the company and brings in a customer. */
export type OpenWorld = (ctx: Ctx) => Promise<World>;
