import { draw } from './draw';
import { lookOf, type Told } from './look';
import { memoryOf } from './memory';
import { type Frame, openFrame } from './open-frame';
import { readTag, type Tag } from './tag';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): typeof rules;
}

declare global {
  interface Window {
    x8Widgets?: Record<string, Told>;
    X8?: { open(): void; close(): void; toggle(): void };
  }
}

/**
 * The script that a shop puts on its own pages: a button, and the chat behind it. Whatever goes wrong, the page it stands
 * on goes on as if it were not there.
 */
function start(): void {
  const tag = readTag(document.currentScript);
  if (!tag || window.X8) return;
  const settings = document.createElement('script');
  settings.src = trusted(`${tag.origin}/widget/${tag.key}`);
  settings.async = true;
  settings.onload = () => quietly(() => whenReady(() => stand(tag)));
  document.head.append(settings);
}

/** Pages that take script addresses from named policies only let this one in as `trusted-types x8`. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('x8', { createScriptURL: (url) => url }).createScriptURL(address) ?? address
  );
}

function whenReady(work: () => void): void {
  if (document.body) work();
  else addEventListener('DOMContentLoaded', () => quietly(work), { once: true });
}

function stand(tag: Tag): void {
  const told = window.x8Widgets?.[tag.key];
  if (!told) return;
  if (!told.sites.includes(location.origin)) {
    // biome-ignore lint/suspicious/noConsole: whoever puts the tag here looks for the reason here.
    console.warn(`X8: ${location.origin} is not among the sites of this chat. Add it in Settings → Chat.`);
    return;
  }
  const look = lookOf(tag, told);
  const memory = memoryOf(tag.key);
  const drawing = draw(look);
  const state = { open: false, ready: false, unread: 0 };
  let frame: Frame | undefined;
  const show = (): void => drawing.show(state);

  function load(): void {
    frame ??= openFrame(drawing.panel, tag, told as Told, look, (message) =>
      quietly(() => {
        if (message.kind === 'ready') {
          state.ready = true;
          frame?.say({ kind: 'hello', ...memory.get(), open: state.open });
        }
        if (message.kind === 'token') memory.set({ token: message.token });
        if (message.kind === 'seen') memory.set({ seen: message.seq });
        if (message.kind === 'unread') state.unread = message.count;
        if (message.kind === 'close') turn(false);
        show();
      }),
    );
  }

  function turn(open: boolean): void {
    if (state.open === open) return;
    state.open = open;
    if (open) load();
    show();
    // Before it is ready there is nobody of that origin to hear it; the greeting tells.
    if (state.ready) frame?.say({ kind: 'open', open });
    if (open) frame?.focus();
    else drawing.launcher.focus();
  }

  drawing.launcher.addEventListener('click', () => quietly(() => turn(!state.open)));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.open) quietly(() => turn(false));
  });
  window.X8 = {
    open: () => quietly(() => turn(true)),
    close: () => quietly(() => turn(false)),
    toggle: () => quietly(() => turn(!state.open)),
  };
  show();
  // Who has written before may have an answer waiting: looked for once the page itself is done.
  if (memory.get().token) {
    const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000));
    later(() => quietly(load));
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The page it stands on comes first.
  }
}

quietly(start);
