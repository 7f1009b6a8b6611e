import type { Heard } from '@/tests/doubles/openai-audio/timed-answer';
import type { Said } from './spoken-video';

/** What a listener reports of a video: each sentence's words, spread over the time it is said in. */
export function heardIn(said: readonly Said[], language = 'english'): Heard {
  const words = said.flatMap(({ text, from, to }) => {
    const all = text.split(' ');
    const step = (to - from) / all.length;
    return all.map((word, index) => ({
      text: word,
      from: Math.round(from + index * step),
      to: Math.round(from + (index + 1) * step),
    }));
  });
  return { text: said.map(({ text }) => text).join(' '), language, words };
}
