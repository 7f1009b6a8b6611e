import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import type { Language } from '@/lib/platform/i18n/languages';
import enChannels from '@/lib/platform/i18n/messages/en/channels.json';
import en from '@/lib/platform/i18n/messages/en/notices.json';
import enTiers from '@/lib/platform/i18n/messages/en/tiers.json';
import ruChannels from '@/lib/platform/i18n/messages/ru/channels.json';
import ru from '@/lib/platform/i18n/messages/ru/notices.json';
import ruTiers from '@/lib/platform/i18n/messages/ru/tiers.json';
import type { NoticeDetail, NoticeKind, NoticeText } from './schemas';

type Sentences = Readonly<Record<string, string>>;

const words = { en, ru } as const;
const channelReasons: Readonly<Record<Language, Sentences>> = {
  en: enChannels.reasons,
  ru: ruChannels.reasons,
};

const tierNames: Readonly<Record<Language, Sentences>> = { en: enTiers.names, ru: ruTiers.names };

/** A notice in the reader's language. What it does not know it leaves out. */
export function writeNotice(
  { kind, detail }: { readonly kind: NoticeKind; readonly detail: NoticeDetail },
  { language, company }: { readonly language: Language; readonly company: string },
): NoticeText {
  const { texts, channels, occasions } = words[language];
  const text = texts[kind];
  const channel = formatSentence(
    (channels as Sentences)[detail.channelKind ?? ''] ?? channels.other,
    { name: detail.channelName ?? '' },
    language,
  );
  const reasons = kind === 'human-needed' ? (occasions as Sentences) : channelReasons[language];
  const reason = reasons[detail.reason ?? ''] ?? '';
  const tier = tierNames[language][detail.tier ?? ''] ?? '';
  const day = detail.day === undefined ? '' : dayInWords(detail.day, language);
  const params = { company, channel, reason, tier, day, payment: detail.paymentId ?? '' };
  const fill = (sentence: string) => formatSentence(sentence, params, language).trim();
  const { open, footer } = words[language].mail;
  return { title: fill(text.title), body: fill(text.body), open, footer: fill(footer), language };
}

function dayInWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
