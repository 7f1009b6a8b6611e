import { z } from 'zod';

/** A file of a mail, without its bytes. `inline`: the text shows it, such as a picture between two lines. */
export const MailFile = z.object({
  name: z.string().nullable(),
  contentType: z.string(),
  size: z.number().int().nonnegative(),
  inline: z.boolean(),
});
export type MailFile = z.infer<typeof MailFile>;

/** A mail read into its parts; fits into JSON. Headers are unfolded and otherwise as they came, names in lower case. */
export const ParsedMail = z.object({
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  to: z.array(z.string()),
  subject: z.string(),
  date: z.string().nullable(),
  text: z.string().nullable(),
  html: z.string().nullable(),
  files: z.array(MailFile),
  /** What a mail server says about a mail of ours (message/delivery-status, RFC 3464). */
  report: z.string().nullable(),
  /** The beginning of the mail that the report is about. */
  reported: z.string().nullable(),
});
export type ParsedMail = z.infer<typeof ParsedMail>;
