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
