import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { translateError } from '@/lib/platform/i18n/translate-error';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import { administrator } from './administrator';

interface SaidCommand {
  readonly name: string;
  readonly rest: string;
  readonly updateId: string;
}

/** The arguments a command takes, and what it does with them. */
export interface AdminCommand {
  readonly usage: string;
  readonly shape: RegExp;
  readonly run: (
    base: BaseCtx,
    admin: BotPerson,
    args: readonly string[],
    updateId: string,
  ) => Promise<NewMessage>;
}

/** The commands of a bot's administrators, by name. */
export type AdminCommands = ReadonlyMap<string, AdminCommand>;

/**
 * Runs an administrator's command and says how it ended; null for what is no such command. Once a command: what changes
 * something carries the update's number. Throws what may be tried again.
 */
export async function runAdminCommand(
  base: BaseCtx,
  admin: BotPerson,
  { name, rest, updateId }: SaidCommand,
  commands: AdminCommands,
): Promise<readonly NewMessage[] | null> {
  const command = commands.get(name);
  if (!command) return null;
  const args = command.shape.exec(rest);
  if (!args) return [saying('admin.usage', { usage: `/${name} ${command.usage}`.trim() })];
  const given = args.slice(1).map((one) => one ?? '');
  try {
    return [await command.run(administrator(base, admin.telegramId), admin, given, updateId)];
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'unavailable')
      throw error;
    return [saying('refused', { reason: translateError(error, admin.language) })];
  }
}
