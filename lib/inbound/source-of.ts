import type { InboundSource } from './schemas';
import { gmailPushSource } from './sources/gmail-push';
import { kieSource } from './sources/kie';
import { metaSource } from './sources/meta';
import { plategaSource } from './sources/platega';
import type { Source } from './sources/source';
import { stripeSource } from './sources/stripe';
import { telegramSource } from './sources/telegram';
import { telegramBotSource } from './sources/telegram-bot';
import { tiktokLeadSource } from './sources/tiktok-lead';
import { wahaSource } from './sources/waha';
import { webChatSource } from './sources/web-chat';
import { whatsappCloudSource } from './sources/whatsapp-cloud';

const sources: Readonly<Partial<Record<InboundSource, Source>>> = {
  'web-chat': webChatSource,
  stripe: stripeSource,
  platega: plategaSource,
  telegram: telegramSource,
  'telegram-bot': telegramBotSource,
  waha: wahaSource,
  'whatsapp-cloud': whatsappCloudSource,
  meta: metaSource,
  'tiktok-lead': tiktokLeadSource,
  'gmail-push': gmailPushSource,
  kie: kieSource,
};

/** How requests of this source are proved and read. */
export function sourceOf(name: InboundSource): Source {
  const source = sources[name];
  if (!source) throw new Error(`Nothing comes in from "${name}" by itself.`);
  return source;
}
