import { z } from 'zod';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));

const Button = z.object({
  label: z.string(),
  params: Params.optional(),
  plain: z.string().optional(),
  tap: z.string().optional(),
  url: z.string().optional(),
});

/** A message as it waits: not yet in words, because the person's language may change before it goes. */
export const OutgoingMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('saying'),
    /** Key among the bot's words: of `says`, or with its area, as in `admin.credits`. */
    say: z.string(),
    params: Params.default({}),
    buttons: z.array(z.array(Button)).default([]),
    /** Credits that can be used, to be said below. */
    available: z.number().int().nullable().default(null),
    /** With the picture of the greeting. */
    picture: z.boolean().default(false),
    /** A message of ours that becomes this one; where it is gone, this is a new one. */
    edits: z.number().int().nullable().default(null),
  }),
  /** A finished video, once more. */
  z.object({ kind: z.literal('video'), companyId: z.string(), reelId: z.string() }),
  /** A finished clip with its files, once more. */
  z.object({ kind: z.literal('clip'), companyId: z.string(), clipId: z.string() }),
]);
export type OutgoingMessage = z.output<typeof OutgoingMessage>;
export type NewMessage = z.input<typeof OutgoingMessage>;
