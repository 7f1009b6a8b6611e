import { z } from 'zod';

export const WhichContact = z.object({ contactId: z.string().min(1).max(100) });
export type WhichContact = z.infer<typeof WhichContact>;

/** A person's data as a file to be handed to them. */
export interface ContactExport {
  readonly fileName: string;
  readonly json: string;
}

export const ErasedContact = z.object({ contactId: z.string(), erasedAt: z.coerce.date() });
export type ErasedContact = z.infer<typeof ErasedContact>;
