import { ProblemError } from './problem-error';

/** The server's sentence about one field of a form, or undefined when it complained about something else. */
export function fieldError(error: unknown, field: string): string | undefined {
  return error instanceof ProblemError && error.field === field ? error.message : undefined;
}
