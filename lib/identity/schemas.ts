import { z } from 'zod';
import { Language } from '@/lib/platform/i18n/languages';

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** At least ten characters and no rules about which (ASVS 5, 6.2); the hash takes any length, 200 is only a bound. */
export const Password = z.string().min(10).max(200);

export const Credentials = z.object({ email: Email, password: z.string().min(1).max(200) });
export type Credentials = z.infer<typeof Credentials>;

export const SignUp = z.object({
  email: Email,
  password: Password,
  name: z.string().trim().min(1).max(120),
  language: Language,
});
export type SignUp = z.infer<typeof SignUp>;

export const UserRole = z.enum(['CLIENT', 'MANAGER', 'ADMIN']);
export type UserRole = z.infer<typeof UserRole>;

export const User = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: UserRole,
  language: Language,
});
export type User = z.infer<typeof User>;

/** A signed-in person, as one browser's session knows them. */
export interface SignedIn {
  readonly sessionId: string;
  readonly user: User;
  readonly activeCompanyId: string | null;
}

/** What a token may be for. Each is a permission of its own name; more than its person's role allows it never is. */
export const TokenScope = z.enum(['music.read', 'music.import', 'music.declare']);
export type TokenScope = z.infer<typeof TokenScope>;

export const IssueToken = z.object({
  /** What it is for, as its person calls it. */
  name: z.string().trim().min(1).max(80),
  scopes: z.array(TokenScope).min(1).max(TokenScope.options.length),
  /** Without end unless told. */
  expiresInDays: z.number().int().min(1).max(3_650).nullish(),
});
export type IssueToken = z.input<typeof IssueToken>;

/** A token as its person sees it: never its value. */
export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters of the value. */
  prefix: z.string(),
  scopes: z.array(TokenScope),
  createdAt: z.coerce.date(),
  expiresAt: z.coerce.date().nullable(),
  lastUsedAt: z.coerce.date().nullable(),
  isExpired: z.boolean(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** Whose token was shown, and what it may do. */
export interface OpenedToken {
  readonly id: string;
  readonly user: User;
  readonly scopes: readonly TokenScope[];
}
