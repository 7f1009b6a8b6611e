import type { HookEvent } from '@/lib/hooks/schemas';

/** Under which key the messages name an event: a dot there would lead deeper. */
export const eventKeys = {
  'music.import.completed': 'importCompleted',
  'music.import.failed': 'importFailed',
} as const satisfies Record<HookEvent, string>;
