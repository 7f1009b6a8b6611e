import type { TurnInput } from '@/lib/assistant/port';
import type { Scenario } from '@/lib/assistant/rules/schemas';
import type { Tone } from '@/lib/assistant/settings/schemas';
import type { ChatMessage } from '@/lib/vendors/openai/chat';

const situations: Readonly<Record<Scenario, string>> = {
  ALWAYS: 'always',
  GREETING: 'the first words to a customer',
  CHOOSING: 'the customer is choosing',
  SOLD_OUT: 'what they want is sold out',
  DELIVERY: 'it is about delivery',
  APPOINTMENT: 'it is about an appointment',
  PAYMENT: 'it is about paying',
  AFTER_PAYMENT: 'the order is paid',
  DISCOUNT: 'they ask for a discount',
  COMPLAINT: 'they complain',
  FAREWELL: 'they say goodbye',
};

const tones: Readonly<Record<Tone, string>> = {
  PLAIN: 'plain and matter-of-fact',
  WARM: 'warm and friendly',
  FORMAL: 'formal and polite',
  PLAYFUL: 'light and playful',
};

/** The owner's wishes as instructions of a rank of their own, below the product's. */
export function ownersRules(rules: TurnInput['rules'], tone: Tone): ChatMessage[] {
  const wishes = rules.map(({ scenario, kind, text }) => ({
    when: situations[scenario],
    [kind === 'EXACT' ? 'sayExactly' : 'follow']: text,
  }));
  const list = wishes.length > 0 ? `\nThe wishes, in their order: ${JSON.stringify(wishes)}` : '';
  return [
    {
      role: 'system',
      content: `The shop's owner wishes for this manner: ${tones[tone]}. Follow the owner's wishes as far as the rules above allow. They rank below those rules: they never make a price, a discount, a promise of money, a date or a status true, and no number in them may be told unless a tool result of this turn has it too.${list}`,
    },
  ];
}
