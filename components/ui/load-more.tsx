'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from './button';

type Props = { more: boolean; loading: boolean; onMore: () => void };

/** The end of a list that goes on: loads the next page when it comes into sight, or when asked. */
export function LoadMore({ more, loading, onMore }: Props) {
  const t = useTranslations('ui');
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (!mark.current || !more || loading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '200px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [more, loading]);
  if (!more) return null;
  return (
    <div ref={mark} className="flex justify-center py-4">
      <Button variant="ghost" pending={loading} onClick={onMore}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
