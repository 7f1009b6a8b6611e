import { numberWords } from '@/lib/assistant/language/number-words';

const any = (...patterns: string[]): string => patterns.join('|');

/** «На 10 человек», «для одного человека» count guests. */
const counted = `(?<!(?:\\d\\p{L}{0,2}|сколько|столько|несколько|много|молодой|на|для|\\p{L}+(?:надцати|десяти)|${[
  ...numberWords.ones.keys(),
  ...numberWords.tens.keys(),
  ...numberWords.whole.keys(),
].join('|')}) )`;

const somebody = 'к(?:ого|ем|то|ому)[- ]?(?:нибудь|то|либо)';
const others = '(?:курьер|такси|доставщик)\\p{L}*';
const small = '(?:(?:мне|нам|меня|нас|сюда|уже|пожалуйста) )*';
const staff =
  '(?:оператор|менеджер|сотрудни[кц]|консультант|администратор|директор|начальник|продав(?:ец|ц))';
const machine = '(?:бот|робот|машин|программ|автоответчик)';
const atEnd = '(?=[^\\p{L}\\d]*$)';

const russian = any(
  // Whom: nobody in particular, or whoever it is but somebody who brings or drives.
  `(?<!${others} (?:мне |нам )?)поз[оа]в(?:и|ите|ете)(?! ${small}${others})`,
  `позвать(?= ${somebody})|(?:можно|можете|могли бы вы|сможете|прошу) ${small}позвать(?! ${small}${others})|позвать${atEnd}`,
  `(?:соедин|переключ|перевед|перевес|свяж|связа|подключ)\\p{L}* ${small}(?:на|с|со) (?:${somebody}|человек\\p{L}*|людьми|живо\\p{L}+|живым)`,
  `соедини(?:те)?(?: (?:меня|нас|пожалуйста))*${atEnd}|(?:переключи|переведи)(?:те)? (?:меня|нас)${atEnd}|свяжите(?:сь)?`,
  // «Для директора», «подарки сотрудникам» say whom a present is for; «вопрос директору» and «к директору» whom to ask.
  `(?:вопрос\\p{L}*|сообщени\\p{L}|жалоб\\p{L}) (?:к |для )?(?:\\p{L}+ )?${staff}\\p{L}*`,
  `(?:к|скаж\\p{L}+|сказать|переда\\p{L}+|напи[шс]\\p{L}+|пожал\\p{L}+) (?:\\p{L}+ )?${staff}\\p{L}*`,
  `(?<!для (?:\\p{L}+ )?)(?:оператор|менеджер|консультант|администратор)\\p{L}*`,
  `(?<!для (?:\\p{L}+ )?)(?:сотрудни[кц]|директор|начальник|продав(?:ец|ц))(?!(?:у|ам|е)(?!\\p{L}))\\p{L}*`,
  `${counted}человек(?:ом)?|(?:дай(?:те)?|позвать|приглас\\p{L}+|нуж(?:ен|на)|жив(?:ого|ой|ым)|реальн\\p{L}+|настоящ\\p{L}+|помощь|жду|прошу|хочу) человек\\p{L}*`,
  `(?:дай(?:те)?|хочу|нуж(?:ен|на)|с) жив(?:ого|ой|ым)${atEnd}|(?:${somebody}|кто) (?:\\p{L}+ )?жив(?:ой|ого|ым)|живой кто`,
  `(?:по)?(?:говорить|общаться|беседовать) ${small}с (?:${somebody}|людьми)|связаться с ${somebody}`,
  `с ${somebody} (?:\\p{L}+ ){0,2}(?:поговорить|пообщаться|связаться)`,
  `не (?:хочу |буду |надо |могу )?(?:говорить|общаться|разговаривать|переписываться) с ${machine}(?:ом|ой|ами)|не (?:с )?(?:бот|робот)(?:ом|а)`,
  'позвоните|перезвоните|поддержк\\p{L}*',
);

const someone = '(?:some|any)(?:one|body)';

const english = any(
  `(?:call|get|fetch|find|give|bring)(?: me| us| in)? ${someone}(?= (?:please|now|here|real|else|from|who|to (?:talk|speak|help|call|answer|assist|chat))(?!\\p{L})|${atEnd})`,
  `(?:talk|chat) (?:to|with) (?:${someone}|a|an)|speak (?:to|with)|(?:${someone}) (?:i|we) can (?:talk|speak|chat)`,
  `(?:can|could|would|will|let|have|need|want) ${someone} (?:please |there |else )?(?:to )?(?:help|answer|call|talk|speak|assist|contact)`,
  `(?:connect|transfer) (?:me|us)(?= (?:to|with)(?!\\p{L})|${atEnd})|put (?:me|us) through|someone real`,
  // Their own manager is whom the flowers are for.
  '(?<!(?<!\\p{L})(?:my|our|his|her|their) (?:\\p{L}+ )?)(?:operator|agent|representative|manager|staff|receptionist|supervisor)',
  'human|real person|(?<!(?:for|per) )(?:a|live|actual) person',
  'call me(?! an? (?:taxi|cab|courier)(?!\\p{L}))|customer service|support|not a bot',
  "(?:don't|dont|do not) want to (?:talk|speak|chat) (?:to|with) (?:an? |this |the )?(?:bot|robot|machine)",
);

/**
 * A wish for a person of the company, as a pattern over folded text: somebody is called, whoever it is, or one of the staff
 * is named. People who are only counted, given to or sent for with the goods are nobody's wish.
 */
export const personCues = any(russian, english);
