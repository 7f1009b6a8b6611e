import { fold } from '@/lib/assistant/language/fold';
import { isClose } from '@/lib/assistant/language/is-close';
import { stem } from '@/lib/assistant/language/stem';
import { wordsOf } from '@/lib/assistant/language/words-of';

// Words every question has. Unlike the small words of item names, «доставка» and "price" count here.
const small = new Set(
  // «И сколько стоит?» alone is not about what some entry says the price of.
  'стоит стоят стоить стоимость цена цены цену почем price prices cost costs а и или но же ли бы не у в во на с со к ко по за из от до для о об вы вас вам ваш ваша ваше ваши я мне меня мы нас это есть как какой какая какие какое каком что чем когда где сколько можно могу можете ли скажите подскажите пожалуйста здравствуйте привет добрый день у меня мой моя если будет да нет еще the a an is are do does you your i my me we our can could it to of for in on at and or what how when where which who if please hi hello there any will would be have has with about'.split(
    ' ',
  ),
);

const rootsOf = (text: string): string[] => [
  ...new Set(
    wordsOf(fold(text))
      .filter((word) => !small.has(word) && word.length > 1)
      .map(stem),
  ),
];

/**
 * Whether an entry of the FAQ really answers what was asked: most of the question's own words must be in the entry, so that
 * a search's nearest miss is not told as the truth.
 */
export function answersQuestion(
  asked: string,
  entry: { readonly question: string; readonly answer: string },
): boolean {
  const wanted = rootsOf(asked);
  if (wanted.length === 0) return false;
  const question = rootsOf(entry.question);
  const answer = rootsOf(entry.answer);
  const inQuestion = wanted.filter((root) => question.some((other) => alike(root, other))).length;
  const inAnswer = wanted.filter((root) => answer.some((other) => alike(root, other))).length;
  const together = wanted.filter((root) =>
    [...question, ...answer].some((other) => alike(root, other)),
  ).length;
  if (inQuestion === 0) return inAnswer >= 2 && inAnswer / wanted.length >= 0.75;
  const backwards =
    question.filter((root) => wanted.some((other) => alike(root, other))).length /
    Math.max(1, question.length);
  return together / wanted.length >= 0.6 || (inQuestion / wanted.length >= 0.4 && backwards >= 0.5);
}

function alike(one: string, other: string): boolean {
  if (isClose(one, other)) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 4 && one.slice(0, Math.min(5, shorter)) === other.slice(0, Math.min(5, shorter));
}
