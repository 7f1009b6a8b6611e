import { AppError } from '@/lib/platform/errors/app-error';
import type { ToolName, ToolOutcome } from './tools/tool';

const passing: ReadonlySet<string> = new Set(['database-unavailable', 'job-lease-lost', 'try-again']);

/** A refusal as data. What a repetition of the whole turn may mend, and what is nobody's wish, stays an error. */
export function refusal(error: unknown): ToolOutcome<ToolName> {
  if (!(error instanceof AppError)) throw error;
  if (passing.has(error.key) || error.code === 'internal') throw error;
  return { ok: false, error: error.key, params: { ...error.params } };
}
