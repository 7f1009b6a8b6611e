import { saying } from '../sending/saying';
import { banPerson } from './ban-person';
import type { AdminCommand } from './run-admin-command';

/** The command that closes a bot to a person, or opens it again. */
export function banning(banned: boolean): AdminCommand {
  return {
    usage: '<id>',
    shape: /^(\d{1,15})$/,
    run: async (base, admin, [id = '']) => {
      const { name } = await banPerson(base, admin.bot, { telegramId: Number(id), banned });
      return saying(banned ? 'admin.banned' : 'admin.unbanned', { name, id });
    },
  };
}
