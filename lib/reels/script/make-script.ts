import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { ReelTemplate } from '../schemas';
import type { OrderRow } from '../store/orders';
import { findScript, type ReelScript, saveScript } from '../store/scripts';
import { askForScript } from './ask-for-script';
import { plainScript } from './plain-script';
import { templatesVersion } from './templates';

/**
 * The prompt and captions of a wish: written by the language model into the template, once for identical wishes; without
 * one, or when it does not answer, the customer's text goes into the template directly. An own prompt goes as it is.
 */
export async function makeScript(ctx: Ctx, order: OrderRow): Promise<ReelScript> {
  const template = ReelTemplate.parse(order.template);
  const plain = plainScript(order, template);
  if (template === 'own') return plain;
  const { text, wishes, language } = order;
  const about = JSON.stringify([templatesVersion, env().OPENAI_MODEL, template, text, wishes, language]);
  const hash = createHash('sha256').update(about).digest('hex');
  const known = await inTransaction(ctx, (tx) => findScript(tx, hash));
  if (known) return known;
  const script = await askForScript(ctx, {
    template,
    text,
    wishes,
    language: language === 'ru' ? 'ru' : 'en',
  });
  if (!script) return plain;
  await inTransaction(ctx, (tx) => saveScript(tx, hash, script));
  log.info({ orderId: order.id }, 'a script was written');
  return script;
}
