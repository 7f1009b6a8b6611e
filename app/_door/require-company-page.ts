import { redirect } from 'next/navigation';
import { AppError } from '@/lib/platform/errors/app-error';
import { type CompanyDoor, companyCtx } from './company-ctx';

/** The company context of a page. Strangers are led to the sign-in, people without a company to the first steps. */
export async function requireCompanyPage(): Promise<CompanyDoor> {
  try {
    return await companyCtx();
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') redirect('/sign-in');
    if (error instanceof AppError && error.code === 'not-found') redirect('/welcome');
    throw error;
  }
}
