import type { InboundSource } from './schemas';
import type { Source } from './sources/source';
import { stripeSource } from './sources/stripe';
import { webChatSource } from './sources/web-chat';

const sources: Readonly<Record<InboundSource, Source>> = {
  'web-chat': webChatSource,
  stripe: stripeSource,
};

/** How requests of this source are proved and read. */
export function sourceOf(source: InboundSource): Source {
  return sources[source];
}
