import { fold } from '@/lib/assistant/language/fold';
import { findIntents } from './find-intents';
import { findMentions } from './find-mentions';
import { gap } from './span';
import { splitClauses } from './split-clauses';
import type { Sentence } from './understanding';

/**
 * Cuts a text into sentences, at their marks, at line breaks and where a question begins without any. `words` is the same
 * text with gaps where something was found and taken out.
 */
export function sentencesOf(text: string, words: string, isAddress: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { end, mark } of ends(words)) {
    const original = text.slice(start, end).trim();
    const folded = fold(words.slice(start, end));
    start = end;
    if (original === '') continue;
    const bare = folded.replaceAll(gap, ' ').trim();
    sentences.push({
      text: original,
      intents: findIntents(isAddress && bare === '' ? '' : fold(original)),
      mentions: findMentions(folded),
      isQuestion: mark.includes('?') || asks.test(bare),
    });
  }
  return sentences;
}

function ends(words: string): Array<{ end: number; mark: string }> {
  const marks = [...words.matchAll(/[.!?]+(?=\s|$)|\n|$/gu)].map((match) => ({
    end: match.index + match[0].length,
    mark: match[0],
  }));
  const clauses = splitClauses(words).map((end) => ({ end, mark: '' }));
  return [...marks, ...clauses].sort((one, other) => one.end - other.end);
}

const asks =
  /^(?:(?:а|и|ну|скажите|подскажите|пожалуйста|so|and|but|please|ok|hi|hello|привет|здравствуйте)[, ]+)*(?:сколько|как|какой|какая|какие|какое|каких|где|когда|куда|откуда|почему|зачем|кто|чем|есть ли|можно ли|во сколько|до скольки|вы (?:работаете|принимаете|доставляете|делаете)|у вас|что такое|what|how|where|when|why|who|which|do you|does|is there|are there|are you|can you|is it|could you|will you)(?!\p{L})/u;
