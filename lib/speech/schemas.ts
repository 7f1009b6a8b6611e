import { z } from 'zod';

/** A voice message to be written down. `language` is ISO 639-1, when it is known. */
export const TranscribeSpeech = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  name: z.string().max(1000),
  contentType: z.string().max(200),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});
export type TranscribeSpeech = z.infer<typeof TranscribeSpeech>;

const Moment = z.number().int().nonnegative();

/** A word as it was said, with the punctuation written to it; times in milliseconds from the beginning. */
export const Word = z.object({ text: z.string(), from: Moment, to: Moment });
export type Word = z.infer<typeof Word>;
