import { AppError } from '@/lib/platform/errors/app-error';
import { clipsCommands } from '../administration/clips-commands';
import { runAdminCommand } from '../administration/run-admin-command';
import { botSettings } from '../bot-settings';
import { saying } from '../sending/saying';
import type { Deed } from '../talk/deed';
import type { Play, Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import { ClipTalkState, type Visit } from './clip-talk';
import { openAccount } from './open-account';
import { refuse } from './refuse';
import { type ClipPage, showClipPage } from './show-clip-page';
import { takeFile } from './take-file';
import { takeTap } from './take-tap';
import { takeText } from './take-text';
import { wishes } from './wishes';

/** Commands that show a page. */
const pages: ReadonlyMap<string, ClipPage> = new Map<string, ClipPage>([
  ['plan', 'plans'],
  ['history', 'history'],
  ['language', 'language'],
  ['help', 'help'],
]);

/** The talk of the Subtitles bot about one deed. */
export function playClips(deed: Deed, updateId: string): Play {
  return async (ctx, person, before) => {
    // What an older version of X8 remembered may not be what this one does: then the talk begins again.
    const read = ClipTalkState.safeParse(before);
    const visit: Visit = { ctx, person, state: read.success ? read.data : wishes.none, updateId };
    const played = await play(visit, deed);
    return { ...played, state: played.state ?? visit.state };
  };
}

async function play(visit: Visit, deed: Deed): Promise<Played> {
  switch (deed.kind) {
    case 'start':
      return deed.payload.startsWith('link_')
        ? openAccount(visit, deed.payload)
        : { messages: [await showClipPage(visit, 'greeting')] };
    case 'command':
      return takeCommand(visit, deed);
    case 'text':
      return takeText(visit, deed.text);
    case 'file':
      return takeFile(visit, deed);
    case 'photo':
      return { messages: [refuse(visit.person, new AppError('invalid', 'clip-is-picture'))] };
    case 'tap':
      return takeTap(visit, deed);
    case 'other':
      return { messages: [saying('videoWanted', {}, clipButtons.menu)] };
  }
}

/** Commands of administrators exist for administrators only. */
async function takeCommand(
  visit: Visit,
  { name, rest }: Extract<Deed, { kind: 'command' }>,
): Promise<Played> {
  const { ctx, person, updateId } = visit;
  const page = pages.get(name);
  if (page) return { messages: [await showClipPage(visit, page)] };
  if (botSettings(person.bot).admins.includes(person.telegramId)) {
    const { companyId: _, ...base } = ctx;
    const messages = await runAdminCommand(base, person, { name, rest, updateId }, clipsCommands);
    if (messages) return { messages };
  }
  return takeText(visit, `/${name} ${rest}`.trim());
}
