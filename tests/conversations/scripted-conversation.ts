import type { ScriptStep } from '@/scripts/cli/script-steps';
import type { ShopName } from './shops';

/** A step of the operator's script, or something else that happens meanwhile. */
export type ConversationStep =
  | ScriptStep
  /** Somebody else takes the appointment or the delivery window that begins then. */
  | { readonly rival: string; readonly kind: 'APPOINTMENT' | 'DELIVERY'; readonly minutes?: number };

/** A customer's conversation and what it must come to, in money to the last minor unit and in times to the minute. */
export interface ScriptedConversation {
  readonly title: string;
  readonly shop: ShopName;
  /** Local beginning, with its offset. Monday, 23 November 2026, ten o'clock, when left out. */
  readonly now?: string;
  readonly steps: readonly ConversationStep[];
  readonly ends: {
    readonly order: {
      readonly status: string;
      readonly total: number;
      /** `3 × R-RED`. */
      readonly items: readonly string[];
    } | null;
    readonly payment?: { readonly status: string; readonly amount: number } | null;
    /** `APPOINTMENT CONFIRMED 2026-11-24T15:00/16:00`, local times. */
    readonly bookings?: readonly string[];
    readonly address?: string;
    readonly handedOver?: boolean;
    /** What is left in the cart, `3 × R-RED`. */
    readonly cart?: readonly string[];
    readonly paymentStatus?: string;
    /** How many answers the customer got, where that is the point. */
    readonly answers?: number;
  };
}
