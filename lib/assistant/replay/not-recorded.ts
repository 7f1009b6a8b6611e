import { canonicalJson } from '@/lib/platform/canonical-json';
import { AppError } from '@/lib/platform/errors/app-error';

/** Today's code asks for something that was not asked then, so nobody knows the answer: the replay of the turn ends there. */
export class NotRecorded extends AppError {
  constructor(
    readonly tool: string,
    readonly asked: unknown,
  ) {
    super('internal', 'internal', { params: { detail: `${tool} ${canonicalJson(asked)}` } });
  }
}
