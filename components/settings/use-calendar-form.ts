'use client';

import { type FormEvent, useState } from 'react';
import { CalendarSettings } from '@/lib/calendar/schemas';
import type { Saving } from './saving';

/** A form over the calendar's settings: keeps the wish, finds what does not fit before the server is asked. */
export function useCalendarForm(settings: CalendarSettings, save: Saving<CalendarSettings>) {
  const [wish, setWish] = useState(settings);
  const [checked, setChecked] = useState(false);
  const result = CalendarSettings.safeParse(wish);
  const wrong = new Set(
    checked && !result.success ? result.error.issues.map((issue) => String(issue.path[0])) : [],
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (result.success) save.mutate(result.data);
  }

  return { wish, change: (part: Partial<CalendarSettings>) => setWish({ ...wish, ...part }), wrong, submit };
}
