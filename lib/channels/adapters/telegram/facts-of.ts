import type { ContactFacts } from '../../schemas';
import type { TelegramUser } from './telegram-update';

/** What Telegram tells of a person. */
export function factsOf({ first_name, last_name, username }: TelegramUser): ContactFacts {
  const name = [first_name, last_name].filter(Boolean).join(' ').trim().slice(0, 200);
  return { ...(name && { name }), ...(username && { username: username.slice(0, 200) }) };
}
