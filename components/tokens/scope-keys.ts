import type { TokenScope } from '@/lib/identity/schemas';

/** Under which key the messages name a scope: a dot there would lead deeper. */
export const scopeKeys = {
  'music.read': 'musicRead',
  'music.import': 'musicImport',
  'music.declare': 'musicDeclare',
} as const satisfies Record<TokenScope, string>;
