import { AppError } from '@/lib/platform/errors/app-error';

/** next-auth wraps what a provider threw, some layers deep: our own error comes back out, all else is a refusal. */
export function signInError(thrown: unknown): AppError {
  for (let error: unknown = thrown, depth = 0; depth < 5 && error; depth += 1) {
    if (error instanceof AppError) return error;
    const { cause } = error as { cause?: unknown };
    error = cause && typeof cause === 'object' && 'err' in cause ? cause.err : cause;
  }
  return new AppError('unauthenticated', 'sign-in-refused', { cause: thrown });
}
