import type { z } from 'zod';
import { AppError } from './errors/app-error';

/** Reads untrusted input; throws `invalid` naming the first field that does not fit. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('invalid', 'input-invalid', {
    field: issue?.path.join('.') ?? '',
    params: { detail: issue?.message ?? '' },
    cause: result.error,
  });
}
