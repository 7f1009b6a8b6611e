import type { AppError } from '@/lib/platform/errors/app-error';
import { translateError } from '@/lib/platform/i18n/translate-error';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { type Saying, saying } from '../sending/saying';
import { clipButtons } from './clip-buttons';

const larger = new Set(['clips-too-many-today', 'clip-too-long', 'file-too-large']);

/** What was refused, in the sentence of the error; with the way to the plans where another one allows it. */
export function refuse(
  person: BotPerson,
  error: AppError,
  rows: Saying['buttons'] = clipButtons.menu,
): NewMessage {
  const reason = translateError(error, person.language);
  const helps = larger.has(error.key) || error.key.startsWith('tier-');
  return saying('refused', { reason }, helps ? clipButtons.plans : rows);
}
