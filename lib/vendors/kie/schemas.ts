import { z } from 'zod';

/** Around every answer. The code counts, whatever the HTTP status says; some pages of theirs write `message`. */
export const Envelope = z.object({
  code: z.number().int(),
  msg: z.string().nullish(),
  message: z.string().nullish(),
  data: z.unknown(),
});

export const CreatedTask = z.object({ taskId: z.string().min(1) });

export const RecordInfo = z.object({
  taskId: z.string(),
  model: z.string().nullish(),
  state: z.enum(['waiting', 'queuing', 'generating', 'success', 'fail']),
  /** JSON in a string: `{"resultUrls":[…]}`. */
  resultJson: z.string().nullish(),
  failCode: z.union([z.string(), z.number()]).nullish(),
  failMsg: z.string().nullish(),
  progress: z.coerce.number().nullish().catch(null),
});
export type RecordInfo = z.infer<typeof RecordInfo>;

export const UploadedFile = z.object({ downloadUrl: z.url() });

export interface CreateTask {
  readonly model: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly callBackUrl?: string;
}

/**
 * How a call ended. `refused`: they answered, and not with 200; without an envelope the code is the HTTP status and
 * `enveloped` is false. `unanswered`: nobody knows what became of it, unless nothing was `said` yet.
 */
export type KieAnswer<T> =
  | { readonly end: 'ok'; readonly data: T }
  | {
      readonly end: 'refused';
      readonly code: number;
      readonly message: string;
      readonly enveloped: boolean;
      /** Seconds they asked to wait. */
      readonly retryAfter?: number;
    }
  | { readonly end: 'unanswered'; readonly said: boolean; readonly detail: string };
