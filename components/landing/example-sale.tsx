import { useLocale, useTranslations } from 'next-intl';
import type { Language } from '@/lib/platform/i18n/languages';
import { bubbleLook } from '../chat/bubble-look';
import { Money } from '../ui/money';

const prices: Readonly<Record<Language, readonly [number, number, string]>> = {
  en: [6900, 9450, 'EUR'],
  ru: [459000, 629000, 'RUB'],
};

/** A picture of the product made of its own parts: a question, an answer, items with prices. */
export function ExampleSale() {
  const t = useTranslations('landing');
  const [cheap, dear, currency] = prices[useLocale()];
  return (
    <figure aria-label={t('exampleTitle')} className="m-0 rounded border border-border bg-card p-4 sm:p-6">
      <div className="flex flex-col gap-3">
        <p className={`${bubbleLook({ voice: 'mine' })} max-w-[85%] self-end`}>{t('exampleCustomer')}</p>
        <p className={`${bubbleLook({ voice: 'assistant' })} max-w-[85%]`}>{t('exampleAssistant')}</p>
        <ul className="w-full max-w-[85%] divide-y divide-border rounded border border-border">
          {[
            { name: t('exampleItem1'), minor: cheap },
            { name: t('exampleItem2'), minor: dear },
          ].map((item) => (
            <li key={item.name} className="flex items-baseline justify-between gap-4 px-4 py-3">
              <span>{item.name}</span>
              <Money minor={item.minor} currency={currency} className="font-semibold" />
            </li>
          ))}
        </ul>
        <p className={`${bubbleLook({ voice: 'mine' })} max-w-[85%] self-end`}>{t('exampleChoice')}</p>
      </div>
      <figcaption className="mt-6 border-t border-border pt-4 text-sm text-muted-foreground">
        {t('examplePromise')}
      </figcaption>
    </figure>
  );
}
