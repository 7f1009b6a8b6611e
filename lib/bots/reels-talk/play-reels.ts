import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { reelsCommands } from '../administration/reels-commands';
import { runAdminCommand } from '../administration/run-admin-command';
import { botSettings } from '../bot-settings';
import type { BotEventKind, BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import type { Deed } from '../talk/deed';
import type { Play, Played, Toast } from '../talk/hold-talk';
import { introduce } from './introduce';
import { perform } from './perform';
import { step } from './step';
import { type TalkInput, TalkState } from './talk';
import { tapData } from './tap';

/** More than any talk needs: each input leads to one more at most. */
const mostSteps = 5;
const menu: TalkState = { at: 'menu', ordered: null };

/** The talk of the Reels bot about one deed. */
export function playReels(deed: Deed, updateId: string): Play {
  return async (ctx, person, before) => {
    // What an older version of X8 remembered may not be what this one does: then the talk begins again.
    const read = TalkState.safeParse(before);
    const state = read.success ? read.data : menu;
    const opening = await openingOf(ctx, person, updateId, deed);
    return 'messages' in opening ? { state, ...opening } : takeSteps(ctx, person, state, opening);
  };
}

/** What the talk begins with: an input of its own, or messages that leave it as it is. */
async function openingOf(
  ctx: Ctx,
  person: BotPerson,
  updateId: string,
  deed: Deed,
): Promise<TalkInput | Played> {
  switch (deed.kind) {
    case 'start':
      return deed.payload.startsWith('link_') ? introduce(ctx, person, deed.payload) : { kind: 'start' };
    case 'command':
      return commandOf(ctx, person, updateId, deed);
    case 'tap':
      return { kind: 'tap', tap: tapData.read(deed.data) };
    case 'file':
      return { kind: 'other' };
    default:
      return deed;
  }
}

/** Commands of the menu are taps; those of administrators exist for administrators only. */
async function commandOf(
  ctx: Ctx,
  person: BotPerson,
  updateId: string,
  { name, rest }: Extract<Deed, { kind: 'command' }>,
): Promise<TalkInput | Played> {
  if (name === 'reels') return { kind: 'tap', tap: { do: 'make' } };
  if (name === 'account') return { kind: 'tap', tap: { do: 'account' } };
  if (name === 'help') return { kind: 'tap', tap: { do: 'support' } };
  if (botSettings(person.bot).admins.includes(person.telegramId)) {
    const { companyId: _, ...base } = ctx;
    const messages = await runAdminCommand(base, person, { name, rest, updateId }, reelsCommands);
    if (messages) return { messages };
  }
  return { kind: 'text', text: `/${name} ${rest}`.trim() };
}

async function takeSteps(
  ctx: Ctx,
  person: BotPerson,
  before: TalkState,
  opening: TalkInput,
): Promise<Played> {
  const messages: NewMessage[] = [];
  const notes: BotEventKind[] = [];
  const questions: string[] = [];
  let state = before;
  let toast: Toast | null = null;
  const inputs: TalkInput[] = [opening];
  const staffed = botSettings(person.bot).admins.length > 0;
  for (let index = 0; index < mostSteps; index += 1) {
    const input = inputs.shift();
    if (!input) break;
    const { available } = await getBalance(ctx);
    const fresh = newId('wsh', ctx.clock.now());
    const next = step(state, input, { fresh, available, staffed });
    state = next.state;
    for (const effect of next.effects) {
      if (effect.do === 'note') notes.push(effect.kind);
      else if (effect.do === 'toast') toast = effect.toast;
      else if (effect.do === 'ask-support') questions.push(effect.text);
      else {
        const done = await perform(ctx, person, effect);
        messages.push(...done.messages);
        if (done.input) inputs.push(done.input);
      }
    }
  }
  return { state, messages, notes, questions, toast };
}
