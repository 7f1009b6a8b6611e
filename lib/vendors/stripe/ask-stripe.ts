import Stripe from 'stripe';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';

/**
 * Runs a call of the SDK and puts its errors into ours: no answer, too many calls or a fault on their side is
 * `unavailable`; a refused key is `unavailable` too, with the name of the setting; a refused request is `internal`,
 * and `code` is Stripe's own.
 */
export async function askStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const { type, code, requestId, statusCode, message } = error;
  log.warn(
    { type, code, stripeRequestId: requestId, statusCode, reason: message },
    'stripe refused or failed',
  );
  if (error instanceof Stripe.errors.StripeAuthenticationError) {
    return new AppError('unavailable', 'payment-provider-key-refused', { cause: error });
  }
  if (code === 'amount_too_small') return new AppError('invalid', 'amount-too-small', { cause: error });
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeIdempotencyError ||
    error instanceof Stripe.errors.StripePermissionError ||
    error instanceof Stripe.errors.StripeCardError;
  return refused
    ? new AppError('internal', 'payment-provider-refused', { params: { code: code ?? '' }, cause: error })
    : new AppError('unavailable', 'payment-provider-unavailable', { cause: error });
}
