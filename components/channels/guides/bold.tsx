import type { ReactNode } from 'react';

/** For sentences that name what stands on somebody else's screen: `t.rich('key', bold)`. */
export const bold = {
  b: (words: ReactNode) => <strong className="font-semibold text-foreground">{words}</strong>,
};
