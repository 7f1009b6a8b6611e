import { z } from 'zod';
import { ParsedMail } from '@/lib/vendors/mime';

/** One mail as the inbound door stores it: small ones as they came, large ones read already and without their files. */
export const MailEvent = z
  .object({
    folder: z.enum(['inbox', 'sent']),
    /** Where the adapter finds the mail again. */
    place: z.string().min(1).max(1_000),
    /** When our own server took it: the date in a mail is the sender's word. */
    receivedAt: z.iso.datetime(),
    threadId: z.string().max(200).optional(),
    /** The raw mail in base64 … */
    source: z.base64().optional(),
    /** … or what was read from it. `tooLarge`: only its headers, as the whole is larger than we take; its size in bytes. */
    mail: ParsedMail.optional(),
    tooLarge: z.number().int().optional(),
  })
  .refine(({ source, mail }) => (source === undefined) !== (mail === undefined));
export type MailEvent = z.infer<typeof MailEvent>;
