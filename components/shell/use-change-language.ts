'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { Language } from '@/lib/platform/i18n/languages';
import { request } from '../api/request';
import { chooseLanguage } from '../preferences/choose-language';

/** The person's language: kept with the account, and in this browser, so that the next page is already right. */
export function useChangeLanguage() {
  const router = useRouter();
  return useMutation({
    mutationFn: (language: Language) => {
      chooseLanguage(language);
      router.refresh();
      return request<unknown>('/api/me', { method: 'PATCH', json: { language } });
    },
  });
}
