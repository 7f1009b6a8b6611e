'use client';

import { useEffect, useState } from 'react';

/** Whole seconds since `running` became true; 0 while it is not. */
export function useSeconds(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return;
    setSeconds(0);
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return running ? seconds : 0;
}
