import { findAnswer } from './find-answer';
import { type Intent, intentCues } from './intent-cues';
import { meantCommand } from './meant-command';

const spoken: readonly Intent[] = [
  'greeting',
  'thanks',
  'bye',
  'browse',
  'price',
  'cart',
  'clear',
  'checkout',
  'paylink',
  'paid',
  'status',
  'cancel',
  'human',
  'insult',
  'discount',
  'slots',
  'recommend',
  'cheapest',
  'reschedule',
  'delivery',
  'about',
  'bot',
  'compare',
  'expensive',
  'later',
];
const pattern = new RegExp(`^(?:${spoken.map((intent) => intentCues[intent]).join('|')})$`, 'u');

/** Whether a folded word is talk about the sale («оплатил», "checkout", «верно»), so that it names no item. */
export function isCommand(word: string): boolean {
  return pattern.test(word) || findAnswer(word) !== null || meantCommand(word) !== undefined;
}
