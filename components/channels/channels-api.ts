import type { ChannelOffer, ChannelOverview, ChannelView, CheckStep, LinkView } from '@/lib/channels/schemas';
import type { Wire } from '../api/wire';

/** What `/api/channels…` answers. */
export type WireChannel = Wire<ChannelView>;
export type WireOverview = Wire<ChannelOverview>;
export type WireOffer = Wire<ChannelOffer>;
export type WireStep = Wire<CheckStep>;
export type WireLink = Wire<LinkView>;

/** What is pasted at the other side, where we cannot set it up ourselves. */
export interface ChannelSetup {
  readonly webhookUrl: string;
  readonly verifyToken: string | null;
}

/** A login the owner has come back from, with the accounts it opens. */
export interface ChannelLogin {
  readonly adapter: WireChannel['adapter'];
  /** The channel that is connected anew; null for a new one. */
  readonly channelId: string | null;
  readonly choices: readonly LoginChoice[];
}

export interface LoginChoice {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
}
