import { getRequestConfig } from 'next-intl/server';
import { requestLanguage } from '@/app/_door/request-language';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';

/**
 * What next-intl needs to know about a request. A page may ask for a language of its own, such as its shop's. Times are
 * always shown in a company's zone, named where they stand.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await requestLanguage());
  return { locale, messages: screenMessages[locale], timeZone: 'UTC' };
});
