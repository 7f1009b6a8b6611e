import type { ReactNode } from 'react';
import { MessagesOf } from '@/app/_intl/messages-of';

/** Why a file could not be read is told in the words of the error it was: these screens need them all. */
export default function PriceListLayout({ children }: { children: ReactNode }) {
  return (
    <MessagesOf areas={['ui', 'catalogue', 'priceList', 'priceListReport', 'errors']}>{children}</MessagesOf>
  );
}
