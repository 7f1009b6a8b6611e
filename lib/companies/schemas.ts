import { z } from 'zod';
import { Language } from '@/lib/platform/i18n/languages';
import { Currency } from '@/lib/platform/money/currency';
import { TimeZone } from '@/lib/platform/time/time-zone';

export const CompanyType = z.enum(['PRODUCT', 'SERVICE', 'HYBRID']);
export type CompanyType = z.infer<typeof CompanyType>;

export const CompanyStatus = z.enum(['ACTIVE', 'INACTIVE', 'SUSPENDED']);
export type CompanyStatus = z.infer<typeof CompanyStatus>;

export const NewCompany = z.object({
  name: z.string().trim().min(1).max(120),
  type: CompanyType,
  currency: Currency,
  timeZone: TimeZone,
  language: Language,
});
export type NewCompany = z.infer<typeof NewCompany>;

/** The currency is not among what can change: prices, orders and payments are written in it. */
export const CompanyChange = NewCompany.omit({ currency: true }).partial();
export type CompanyChange = z.infer<typeof CompanyChange>;

export const Company = NewCompany.extend({
  /** `COMP001`, `COMP002`… */
  id: z.string(),
  status: CompanyStatus,
  createdAt: z.date(),
});
export type Company = z.infer<typeof Company>;

/** Somebody who belongs to a company. */
export const Member = z.object({
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  language: Language,
  role: z.enum(['CLIENT', 'MANAGER', 'ADMIN']),
});
export type Member = z.infer<typeof Member>;
