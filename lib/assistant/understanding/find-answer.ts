import { wholeWords } from './whole-words';

export type Answer = 'yes' | 'no';

const filler = `(?:ну|а|так|ой|о|ah|oh|um|well|so)[, ]+`;
const no = `нет|неа|не-а|не надо|не нужно|не хочу|не подходит|не верно|неверно|неправильно|не совсем|пока нет|не подтверждаю|не согласен|не согласна|отмена|стоп|ни в коем случае|нее+|не сейчас|позже|потом|no(?! (?:earlier|later|sooner|more|less) than)|nope|nah|not yet|not now|don't|do not|wrong|incorrect|not really|not correct|later|stop|never ?mind|no thanks|no thank you`;
const yes = `да+|ага+|угу|ок(?:ей)?|окей|ладно|хорошо|верно|все верно|все правильно|правильно|подтверждаю|подтвердить|согласен|согласна|давай(?:те)?|конечно|идет|подходит|устраивает|годится|отлично|супер|точно|именно|договорились|так точно|есть такое|ес|yes+|yep|yup|yeah|ya|sure|ok(?:ay)?|k|correct|right|confirm(?:ed)?|go ahead|sounds good|perfect|great|looks good|looks right|please do|do it|absolutely|of course|definitely|fine|that works|works for me|all good|agreed|y|that's right|let's do it|lets do it|please`;

const startNo = new RegExp(`^(?:${filler})*(?:${no})(?![\\p{L}\\p{N}])`, 'u');
const startYes = new RegExp(`^(?:${filler})*(?:${yes})(?![\\p{L}\\p{N}])`, 'u');
const daNet = /^да[, ]+нет(?!\p{L})/u;
const yesBut = /^(?:да|ок|хорошо|yes|ok|okay|sure)[, ]+(?:но|только|but|only)(?!\p{L})/u;
const thumbsUp = /^[\s]*(?:\+|👍|👌|✅|🆗|💯)+[\s!.]*$/u;
const thumbsDown = /^[\s]*(?:-|👎|❌)+[\s!.]*$/u;
const laterYes = wholeWords(
  'все (?:верно|правильно)|подтверждаю|looks good|go ahead|confirm|i confirm|да,? (?:верно|подтверждаю|давайте)|оплачиваю',
);

/**
 * Whether a folded message answers a question with yes or no: at its beginning («да, всё верно»), or by a sign alone.
 * "No problem" is a yes, «да нет» is a no, «да, но…» is neither.
 */
export function findAnswer(text: string): Answer | null {
  const trimmed = text.replace(/^[\s"'(]+/, '');
  if (thumbsUp.test(trimmed)) return 'yes';
  if (thumbsDown.test(trimmed)) return 'no';
  if (/^(?:no problem|no worries|без проблем|нет проблем|не вопрос)/u.test(trimmed)) return 'yes';
  if (daNet.test(trimmed)) return 'no';
  if (yesBut.test(trimmed)) return null;
  if (startNo.test(trimmed)) return 'no';
  if (startYes.test(trimmed)) return 'yes';
  return trimmed.search(laterYes) >= 0 ? 'yes' : null;
}
