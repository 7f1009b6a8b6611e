import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';

/** What BotFather hands out; his whole message may be pasted. */
const Form = z.object({ token: z.string().max(4_000) });
const shape = /(?<![\w-])\d{5,16}:[\w-]{30,60}(?![\w-])/;

/** The token in what the owner pasted. Throws `invalid` for the field. */
export function botToken(input: unknown): string {
  const form = Form.safeParse(input);
  const token = form.success ? shape.exec(form.data.token)?.[0] : undefined;
  if (token === undefined) throw new AppError('invalid', 'telegram-token-refused', { field: 'token' });
  return token;
}
