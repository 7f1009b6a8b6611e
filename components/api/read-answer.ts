import { z } from 'zod';
import { ProblemError } from './problem-error';

const Problem = z.object({
  detail: z.string(),
  code: z.string(),
  key: z.string().optional(),
  field: z.string().optional(),
  requestId: z.string().optional(),
});

/** What our API answered, undefined for an empty answer; throws `ProblemError` when it was a refusal. */
export function readAnswer<T>(status: number, text: string): T {
  const body = readJson(text);
  if (status >= 200 && status < 300) return body as T;
  const problem = Problem.safeParse(body);
  if (!problem.success) throw new ProblemError('', { code: 'internal', status });
  const { detail, ...rest } = problem.data;
  throw new ProblemError(detail, { ...rest, status });
}

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
