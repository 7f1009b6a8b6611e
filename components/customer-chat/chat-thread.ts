import type { CustomerMessage as RoomMessage } from '@/lib/conversations/schemas';
import type { Wire } from '../api/wire';
import type { Shop } from './shop';

export type CustomerMessage = Wire<RoomMessage>;

/** A visitor's own thread as this page knows it, oldest message first. */
export interface ChatThread {
  readonly shop: Shop;
  /** Whose thread it is: another one's after the cookie was cleared. */
  readonly visitorId: string;
  /** Given to somebody new who carries it themselves. */
  readonly visitorToken?: string;
  readonly messages: readonly CustomerMessage[];
  readonly hasEarlier: boolean;
  readonly typing: boolean;
}
