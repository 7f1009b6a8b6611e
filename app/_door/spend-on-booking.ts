import { requestBudget } from '@/lib/platform/http/request-budget';

/** Enough for somebody who looks through months of free times; a program that asks and asks is told to wait. */
export const spendOnBooking = requestBudget({ requests: 90, windowMs: 60_000 });
