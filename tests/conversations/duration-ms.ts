import { Temporal } from 'temporal-polyfill';

/** A duration such as PT20M or P1D in milliseconds; a day is 24 hours. */
export function durationMs(text: string): number {
  return Temporal.Duration.from(text).total({ unit: 'milliseconds', relativeTo: '2026-01-01' });
}
