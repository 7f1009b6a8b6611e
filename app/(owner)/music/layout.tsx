import type { ReactNode } from 'react';
import { MessagesOf } from '@/app/_intl/messages-of';

/** Reasons of failed imports are told in the words of the errors they were: these screens need them all. */
export default function MusicLayout({ children }: { children: ReactNode }) {
  return <MessagesOf areas={['ui', 'music', 'errors']}>{children}</MessagesOf>;
}
