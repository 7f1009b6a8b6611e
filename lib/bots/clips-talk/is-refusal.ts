import { AppError } from '@/lib/platform/errors/app-error';

const codes = new Set(['invalid', 'conflict', 'limit', 'not-found', 'forbidden']);

/** Whether an error is an answer for the person: trying the same again would end the same. */
export const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && codes.has(error.code);
