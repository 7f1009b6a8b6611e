import { log } from '@/lib/platform/log';
import { type GraphAccess, setMessengerProfile } from '@/lib/vendors/meta';
import type { MetaSide } from './meta-side';
import { tapPayload } from './tap-payload';

const questions = {
  en: ['What do you have?', 'I would like to talk to a person'],
  ru: ['Что у вас есть?', 'Позовите, пожалуйста, человека'],
} as const;

/** What a customer can tap before the first word. An account that cannot have it works without. */
export async function greetCustomers(
  { name, platform }: Pick<MetaSide, 'name' | 'platform'>,
  { access, pageId, language }: { access: GraphAccess; pageId: string; language: string },
): Promise<void> {
  const iceBreakers = questions[language === 'ru' ? 'ru' : 'en'].map((question) => ({
    question,
    payload: tapPayload.write(question),
  }));
  try {
    const getStarted = platform === 'messenger' ? { getStarted: 'GET_STARTED' } : {};
    await setMessengerProfile(access, pageId, { platform, iceBreakers, ...getStarted });
  } catch (error) {
    log.warn({ err: error, adapter: name }, 'no first questions on the page');
  }
}
