import type { AssistantSettings } from '@/lib/assistant/settings/schemas';

/** Tokens and millionths of a US dollar. */
export interface Spent {
  readonly micros: number;
  readonly tokens: number;
}

/** Which limit is reached: the day's, the month's, or none. */
export function spentLimit(settings: AssistantSettings, today: Spent, month: Spent): 'day' | 'month' | null {
  const reached = (spent: number, limit: number | null): boolean => limit !== null && spent >= limit;
  if (reached(month.micros, settings.monthlyMicros) || reached(month.tokens, settings.monthlyTokens))
    return 'month';
  if (reached(today.micros, settings.dailyMicros) || reached(today.tokens, settings.dailyTokens))
    return 'day';
  return null;
}
