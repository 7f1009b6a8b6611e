import { z } from 'zod';

export const Plan = z.enum(['FREE', 'SINGLE', 'DOUBLE', 'GROWTH', 'ENTERPRISE', 'SPECIAL']);
export type Plan = z.infer<typeof Plan>;

/** How many channels a plan connects beside the web chat, which everybody has; null: as many as wished. */
export const channelsOfPlan: Readonly<Record<Plan, number | null>> = {
  FREE: 1,
  SINGLE: 1,
  DOUBLE: 2,
  GROWTH: 5,
  ENTERPRISE: 25,
  SPECIAL: null,
};
