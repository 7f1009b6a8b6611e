'use client';

import { useTranslations } from 'next-intl';

const known = [
  'telegram',
  'waha',
  'waha-server',
  'whatsapp-cloud',
  'instagram',
  'facebook',
  'gmail',
  'mailbox',
  'tiktok-lead',
] as const;

/** What people call the service an account is at; its own name for one that has no other. */
export function useKindName() {
  const t = useTranslations('settings.keys.kinds');
  return (kind: string) => {
    const name = known.find((one) => one === kind);
    return name ? t(name) : kind;
  };
}
