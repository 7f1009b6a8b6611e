import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const Wait = z.string().refine((text) => {
  try {
    return Temporal.Duration.from(text).total({ unit: 'seconds', relativeTo: '2026-01-01' }) > 0;
  } catch {
    return false;
  }
}, 'Write a duration such as PT20M or P1D.');

/** One step of a scripted conversation. */
export const ScriptStep = z.union([
  z.strictObject({ customer: z.string().min(1) }),
  z.strictObject({ pay: z.literal(true) }),
  z.strictObject({ wait: Wait }),
  z.strictObject({ human: z.string().min(1) }),
  z.strictObject({ handBack: z.literal(true) }),
]);
export type ScriptStep = z.infer<typeof ScriptStep>;

export const ScriptSteps = z.array(ScriptStep).min(1).max(1_000);
