'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearPx = 80;

/**
 * Keeps a thread at its end while one is there, and leaves it alone while one reads further up: then `unseen` counts
 * what arrived below. Messages put before the first one do not move what is on the screen. `atFound`: it begins at the
 * message that is marked as found.
 */
export function useStickToEnd(firstKey: string | undefined, lastKey: string | undefined, atFound = false) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const sticking = useRef(!atFound);
  const led = useRef(false);
  const before = useRef({ firstKey, lastKey, height: 0 });
  const [unseen, setUnseen] = useState(0);

  const toEnd = useCallback((behavior: ScrollBehavior = 'instant') => {
    sticking.current = true;
    setUnseen(0);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const previous = before.current;
    if (atFound && !led.current) {
      const found = element.querySelector('[data-found]');
      led.current = found !== null;
      found?.scrollIntoView({ block: 'center' });
    } else if (sticking.current) element.scrollTop = element.scrollHeight;
    else if (previous.firstKey !== firstKey) element.scrollTop += element.scrollHeight - previous.height;
    else if (previous.lastKey !== lastKey) setUnseen((count) => count + 1);
    before.current = { firstKey, lastKey, height: element.scrollHeight };
  }, [firstKey, lastKey, atFound]);

  // Cards that grow, the keyboard that takes half the screen: the end stays in sight.
  useEffect(() => {
    const element = scroller.current;
    if (!element || !content.current) return;
    const observer = new ResizeObserver(() => {
      if (sticking.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(content.current);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    sticking.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    if (sticking.current) setUnseen(0);
  }, []);

  return { scroller, content, onScroll, unseen, toEnd };
}
