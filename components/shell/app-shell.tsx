'use client';

import { type ReactNode, useState } from 'react';
import { useLiveUpdates } from '../live/use-live-updates';
import { PlayerBar } from '../music/player/player-bar';
import { BottomBar } from './bottom-bar';
import { CommandMenu } from './command-menu';
import { Rail } from './rail';
import { SkipLink } from './skip-link';
import { useCommandShortcut } from './use-command-shortcut';

/** The frame of every owner's screen. `collapsed` comes from a cookie, so that the rail does not jump on load. */
export function AppShell({ collapsed: initially, children }: { collapsed: boolean; children: ReactNode }) {
  const [collapsed, setCollapsed] = useState(initially);
  const [searching, setSearching] = useState(false);
  useCommandShortcut(() => setSearching((open) => !open));
  useLiveUpdates();

  function collapse(next: boolean) {
    setCollapsed(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and older Safari.
    document.cookie = `x8-rail=${next ? 'collapsed' : 'open'}; path=/; max-age=31536000; samesite=lax`;
  }

  return (
    <>
      <SkipLink />
      <div className="flex min-h-dvh flex-col md:flex-row">
        <Rail collapsed={collapsed} onCollapse={collapse} onSearch={() => setSearching(true)} />
        <div className="flex min-w-0 flex-1 flex-col has-[[data-player]]:[--player:4.5rem]">
          <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
            {children}
          </main>
          <PlayerBar />
        </div>
        <BottomBar onSearch={() => setSearching(true)} />
      </div>
      <CommandMenu open={searching} onOpenChange={setSearching} />
    </>
  );
}
