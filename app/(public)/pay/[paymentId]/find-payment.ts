import { cache } from 'react';
import { visitorCtx } from '@/app/_door/visitor-ctx';
import { getPublicPayment, type PublicPayment } from '@/lib/payments';
import { AppError } from '@/lib/platform/errors/app-error';

/** The payment a link names; null when there is none. Asked of the database once a request. */
export const findPayment = cache(async (paymentId: string): Promise<PublicPayment | null> => {
  try {
    return await getPublicPayment(await visitorCtx(), { paymentId });
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
});
