const questions =
  'сколько|как(?:ой|ая|ие|ое)? |когда |где |куда |есть ли |можно ли |а можно |работаете ли|доставляете ли|во сколько |до скольки |how |when |where |do you |is there |are there |are you |can you |what |which ';
const begin = new RegExp(
  String.raw`(?:, (?:а |и |но |and |but |also |кстати |еще |ещё )*| (?:а|и|но|and|but|also|кстати) )(?=${questions})| (?=(?:сколько (?:стоит|стоят|будет|доставка|у вас)|how much(?= ))(?!\p{L}))`,
  'giu',
);

/**
 * Where a text begins to ask in the middle of a sentence («две розы и сколько стоит доставка», voice notes without
 * marks): the places at which a clause of its own starts.
 */
export function splitClauses(text: string): number[] {
  return [...text.matchAll(begin)].map((match) => match.index + match[0].length);
}
