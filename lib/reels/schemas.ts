import { z } from 'zod';

/** Why a video could not be made; each class has its own patience, and its own sentence for the customer. */
export const FailureClass = z.enum([
  'USER_VIOLATION',
  'OUTPUT_MODERATION',
  'BILLING',
  'RATE_LIMIT',
  'TEMPORARY',
  'KEY_INVALID',
  'MODEL_DISABLED',
  'UNKNOWN',
]);
export type FailureClass = z.infer<typeof FailureClass>;

/** What kind of video is wished: a blogger's recommendation, an advertisement, or exactly what the customer wrote. */
export const ReelTemplate = z.enum(['ugc', 'ad', 'own']);
export type ReelTemplate = z.infer<typeof ReelTemplate>;
