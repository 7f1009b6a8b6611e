const adds =
  /^(?:(?:за)?х[оа](?:чу|тим|тел\p{L}*|чется)|закаж\p{L}*|заказ(?:ать|ыв\p{L}+)|куп(?:ить|лю|им)|возьм\p{L}*|взять|бер[уе]м?|добав\p{L}*|полож\p{L}*|дай(?:те)?|нуж(?:ен|на|но|ны)|запи(?:шите|сать\p{L}*|шусь|ши)|заброни\p{L}+|оформите|докинь\p{L}*|закинь\p{L}*|взвес\p{L}*|отрежь\p{L}*|насып\p{L}*|налей\p{L}*|заверни\p{L}*|привез\p{L}+|weigh|wrap|slice|want|need|buy|order|add|take|get|book|give|put|grab|i'll|reserve|include|throw)$/u;
const removes =
  /^(?:убер\p{L}*|убра\p{L}*|удал\p{L}*|исключ\p{L}*|вычеркн\p{L}*|выкин\p{L}*|отмени\p{L}*|cancel|remove|delete|drop|exclude|scratch|lose)$/u;
const sets =
  /^(?:сдела(?:й|йте|ем)|измен\p{L}*|поменя\p{L}*|постав\p{L}*|исправ\p{L}*|лучше|все-таки|всетаки|сказал\p{L}*|говорил\p{L}*|просил\p{L}*|said|meant|увелич\p{L}*|уменьш\p{L}*|change|make|set|update|instead|actually|только|only|rather)$/u;

/** The verb that begins at `tokens[at]`: what is to be done with the things behind it, and how many tokens it took. */
export function mentionVerb(
  tokens: readonly string[],
  at: number,
): { act: 'add' | 'set' | 'remove'; used: number } | null {
  const word = tokens[at] ?? '';
  const pair = `${word} ${tokens[at + 1] ?? ''}`;
  const three = `${pair} ${tokens[at + 2] ?? ''}`;
  if (
    /^(?:не (?:надо|нужн\p{L}|хочу|буду|бер[уе]м?)|take (?:off|out)|(?:don't|dont) (?:want|need)|no longer)$/u.test(
      pair,
    )
  )
    return { act: 'remove', used: 2 };
  if (/^(?:do not (?:want|need)|get rid of|no longer (?:want|need)|i'll skip the)$/u.test(three))
    return { act: 'remove', used: 3 };
  if (/^(?:без|without)$/.test(word) && !/^\p{L}/u.test(opening(tokens[at - 1])))
    return { act: 'remove', used: 1 };
  if (removes.test(word)) return { act: 'remove', used: 1 };
  if (sets.test(word)) return { act: 'set', used: 1 };
  return adds.test(word) ? { act: 'add', used: 1 } : null;
}

/** «Ладно, без вазы», «давайте без неё» take something out; «букет без лент» is a name. */
const opening = (before: string | undefined): string =>
  /^(?:давай(?:те)?|тогда|лучше|ладно|и|а|но|хорошо|ок|ok|okay|and|but|then|just|do|fine)$/.test(before ?? '')
    ? ''
    : (before ?? '');
