import type { Cue } from '../schemas';

/** What is said in one breath: cues that belong to one sentence are spoken together. */
export interface VoiceUnit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Longer than this is spoken as two, so that it cannot drift far from the picture. */
const longest = 220;
/** A pause that a sentence does not go on after. */
const pauseMs = 700;
const endsSentence = /[.!?…。！？]["'»”’)\]]*$/u;

/** The cues' texts as they are to be spoken. */
export function voiceUnits(cues: readonly Cue[]): VoiceUnit[] {
  const units: VoiceUnit[] = [];
  for (const { from, to, lines } of cues) {
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const last = units.at(-1);
    const goesOn =
      last &&
      !endsSentence.test(last.text) &&
      from - last.to < pauseMs &&
      last.text.length + text.length < longest;
    if (goesOn) units[units.length - 1] = { from: last.from, to, text: `${last.text} ${text}` };
    else units.push({ from, to, text });
  }
  return units;
}
