import type { Phrases } from './phrases/phrases';
import type { PolicyReply, Tools, TurnInput } from './port';

/**
 * What is said to a customer who sent no words that anybody here can read: somebody who spoke is asked to type, pictures
 * and files are for a person, a sticker needs no answer. Null: there are words, or pictures that the policy `sees`.
 */
export async function answerWordless(
  { messages, attachments, language, memory }: TurnInput,
  tools: Pick<Tools, 'call'>,
  phrases: Phrases,
  sees: boolean,
): Promise<PolicyReply | null> {
  if (attachments.length === 0 || messages.some((words) => words.trim() !== '')) return null;
  const said = (replies: PolicyReply['replies']): PolicyReply => ({ replies, language, memory });
  if (attachments.some(({ kind, heard }) => kind === 'voice' && !heard)) {
    return said([{ text: phrases.askToType() }]);
  }
  if (attachments.every(({ kind }) => kind === 'sticker')) return said([]);
  if (sees && attachments.some(({ kind, fileId }) => kind === 'image' && fileId !== null)) return null;
  await tools.call('hand_over', { reason: 'ASSISTANT_UNSURE' });
  return said([{ text: phrases.shownToPerson() }]);
}
