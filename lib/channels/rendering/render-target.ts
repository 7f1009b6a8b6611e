import type { Language } from '@/lib/platform/i18n/languages';
import type { ChannelCapabilities } from '../port';

/** Where a message is going: what can be shown there, and in which language. */
export interface RenderTarget {
  readonly capabilities: Pick<
    ChannelCapabilities,
    'textLength' | 'captionLength' | 'replyButtons' | 'linkButtons' | 'cards' | 'sends' | 'pause'
  >;
  readonly language: Language;
}
