import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import type { Language } from '@/lib/platform/i18n/languages';
import errors from '@/lib/platform/i18n/messages/en/errors.json';
import { translateError } from '@/lib/platform/i18n/translate-error';

interface Reason {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why something failed, as a sentence; what was written down by an older version and is unknown now is told in general. */
export function reasonText({ key, params }: Reason, language: Language): string {
  const known = Object.hasOwn(errors, key) ? (key as ErrorKey) : 'internal';
  return translateError(new AppError('invalid', known, { params }), language);
}
