import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { parse } from '@/lib/platform/parse';
import { type CloudNumber, cloudApi } from '@/lib/vendors/whatsapp';
import type { Connection, ConnectRequest } from '../../port';

const id = z
  .string()
  .trim()
  .regex(/^\d{5,30}$/);

/** What the owner copies from their own app at Meta. */
const CloudForm = z.object({
  phoneNumberId: id,
  businessAccountId: id,
  accessToken: z.string().trim().min(20).max(2_000),
  appSecret: z.string().trim().min(16).max(200),
});

/** Proves number, token and secret against Meta, and subscribes the app. The webhook is pasted there by the owner. */
export async function connectCloud({ input, webhookSecret }: ConnectRequest): Promise<Connection> {
  const { phoneNumberId, businessAccountId, accessToken, appSecret } = parse(CloudForm, input);
  const api = cloudApi({ accessToken, appSecret });
  const number = await named('phoneNumberId', 'whatsapp-number-unknown', () => api.readNumber(phoneNumberId));
  await named('businessAccountId', 'whatsapp-account-unknown', () => api.subscribe(businessAccountId));
  const digits = digitsOf(number);
  return {
    name: number.verified_name || number.display_phone_number,
    status: 'CONNECTED',
    externalAccount: phoneNumberId,
    settings: {
      phoneNumberId,
      businessAccountId,
      displayPhone: number.display_phone_number,
      ...(digits && { publicUrl: `https://wa.me/${digits}` }),
    },
    secrets: {
      accessToken,
      // Meta signs events by the app's own secret.
      webhookSecret: appSecret,
      verifyToken: createHmac('sha256', webhookSecret).update('verify token').digest('base64url'),
    },
  };
}

const digitsOf = ({ display_phone_number }: CloudNumber): string => display_phone_number.replace(/\D/g, '');

/** Puts a refusal at the field that caused it. */
async function named<T>(field: string, key: ErrorKey, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code === 'unavailable' || cause.code === 'limit') throw cause;
    const said = cause.cause instanceof Error ? cause.cause.message : '';
    if (/appsecret_proof/i.test(said)) {
      throw new AppError('invalid', 'whatsapp-app-secret-wrong', { field: 'appSecret', cause });
    }
    if (cause.code === 'unauthenticated') {
      throw new AppError('invalid', 'whatsapp-token-refused', { field: 'accessToken', cause });
    }
    throw new AppError('invalid', key, { field, cause });
  }
}
