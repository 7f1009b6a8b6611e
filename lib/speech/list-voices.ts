import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import type { VoiceOption } from './port';
import { voices } from './providers';
import { ListVoices } from './schemas';

/** The voices that can speak here (a language, when one is told), the preferred ones first. */
export async function listVoices(ctx: Ctx, input: ListVoices = {}): Promise<VoiceOption[]> {
  authorize(ctx, 'speech.read');
  const { language } = parse(ListVoices, input);
  const listed: VoiceOption[] = [];
  for (const voice of voices) {
    if ((await voice.missing()) === null) listed.push(...(await voice.listVoices(language)));
  }
  return listed;
}
