import { z } from 'zod';

/** How an outside account is. EXPIRING: works, but not for long. BROKEN: does not work. REVOKED: ended on purpose. */
export const CredentialStatus = z.enum(['CONNECTED', 'EXPIRING', 'BROKEN', 'REVOKED']);
export type CredentialStatus = z.infer<typeof CredentialStatus>;

/** Which account: `kind` is the adapter or service it opens, `subject` the id of the channel, app or server it is for. */
export const CredentialRef = z.object({
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  subject: z.string().min(1).max(200),
});
export type CredentialRef = z.infer<typeof CredentialRef>;

const Note = z.string().max(2_000);

export const PutCredential = CredentialRef.extend({
  /** What people call the account; no secret. */
  label: z.string().min(1).max(200),
  /** The secrets by name. They replace the ones before as a whole. */
  values: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/), z.string().max(20_000)),
  expiresAt: z.date().nullable().optional(),
  note: Note.optional(),
});
export type PutCredential = z.input<typeof PutCredential>;

/** What was learned about an account; fields left out stay as they are. */
export const NoteCredential = CredentialRef.extend({
  status: CredentialStatus.optional(),
  note: Note.optional(),
  expiresAt: z.date().nullable().optional(),
  checkedAt: z.date().optional(),
});
export type NoteCredential = z.input<typeof NoteCredential>;

/** An account opened for one call to the outside: never stored, never logged, never sent to a browser. */
export interface OpenedCredential {
  readonly values: Readonly<Record<string, string>>;
  readonly status: CredentialStatus;
  readonly expiresAt: Date | null;
}

/** An account as people see it. */
export const CredentialView = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  label: z.string(),
  status: CredentialStatus,
  note: z.string(),
  expiresAt: z.coerce.date().nullable(),
  lastCheckedAt: z.coerce.date().nullable(),
  lastUsedAt: z.coerce.date().nullable(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
  /** `masked` ends in the last characters of a long secret, enough to tell two apart. */
  values: z.array(z.object({ name: z.string(), masked: z.string() })),
});
export type CredentialView = z.infer<typeof CredentialView>;

export const RevealValue = z.object({
  credentialId: z.string().min(1).max(100),
  name: z.string().min(1).max(60),
  /** Why somebody needs to see it; goes into the audit log. */
  reason: z.string().trim().min(3).max(200),
});
export type RevealValue = z.input<typeof RevealValue>;

export const RotateMasterKey = z.object({
  /** Data keys wrapped anew in one transaction. */
  batch: z.number().int().min(1).max(1_000).default(100),
});
export type RotateMasterKey = z.input<typeof RotateMasterKey>;
