import type { TimedAnswer } from '@/lib/vendors/openai/transcribe-timed';
import { alignText } from '../../aligning/align-text';
import type { Word } from '../../schemas';
import { spokenText } from '../../spoken-text';
import { timeText } from '../../words/time-text';
import { withoutRemarks } from '../../words/without-remarks';

type Segment = NonNullable<TimedAnswer['segments']>[number];

/** Whisper's own signs of a segment that it made up over silence. */
const silentChance = 0.6;
const unsure = -1;

/**
 * The words of a server's answer, with punctuation and with times in milliseconds. Words beside the segments (OpenAI) or
 * within them (faster-whisper) are taken; without any, words are shared out over their segment. Null: said, but not when.
 */
export function wordsOfAnswer(answer: TimedAnswer, language: string | null): Word[] | null {
  const segments = (answer.segments ?? []).filter((segment) => !isMadeUp(segment));
  const gone = (answer.segments ?? []).filter(isMadeUp);
  const text = spokenText(withoutRemarks(textOf(answer, segments, gone)));
  if (text === '') return [];
  const listed = answer.words?.length ? answer.words : segments.flatMap(({ words }) => words ?? []);
  const heard = listed.filter(
    ({ start }) => !gone.some((segment) => start >= segment.start && start < segment.end),
  );
  if (heard.length > 0) {
    const words = heard.map(({ word, start, end }) => ({ text: word, from: start * 1_000, to: end * 1_000 }));
    return timeText(text, words, language);
  }
  if (segments.length === 0) return null;
  return segments.flatMap(({ text: said, start, end }) => {
    const speech = [{ from: start * 1_000, to: end * 1_000 }];
    return alignText(withoutRemarks(said), { speech, lengthMs: end * 1_000, language });
  });
}

/** The whole text; that of the segments where some of them are not to be believed. */
function textOf({ text }: TimedAnswer, segments: readonly Segment[], gone: readonly Segment[]): string {
  const joined = segments.map(({ text: said }) => said).join(' ');
  return gone.length > 0 || !text ? joined : text;
}

const isMadeUp = ({ no_speech_prob: silent, avg_logprob: sure }: Segment): boolean =>
  (silent ?? 0) > silentChance && (sure ?? 0) < unsure;
