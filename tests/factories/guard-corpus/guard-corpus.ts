import type { Facts } from '@/lib/assistant/guard/facts';
import { seeded } from '../seeded';
import { type GuardDesk, guardDesk } from './guard-desk';
import { otherLanguages, repliesIn, repliesOfRules } from './honest-replies';
import { tampers } from './tamper-reply';

export interface CorpusReply {
  readonly text: string;
  readonly facts: Facts;
  /** The way it was tampered with; null: it is honest. */
  readonly way: string | null;
}

const usualSeed = 20_261_122;

/** Honest replies of made-up turns in ten languages, and lies made of them; the same in every run with a seed. */
export function guardCorpus(
  turns: number,
  seed = usualSeed,
): { honest: CorpusReply[]; tampered: CorpusReply[] } {
  const random = seeded(seed);
  const honest: CorpusReply[] = [];
  const tampered: CorpusReply[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const language = turn % 2 === 0 ? 'ru' : 'en';
    const desk: GuardDesk = guardDesk(random, language);
    const { facts } = desk;
    const texts = [
      ...repliesOfRules(desk, language),
      ...otherLanguages.flatMap((other) => repliesIn(other, desk)),
    ];
    for (const text of texts) honest.push({ text, facts, way: null });
    for (const [way, tamper] of Object.entries(tampers)) {
      // Not every reply has a place for every lie.
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const text = tamper(random.of(texts), desk, random);
        if (text === null) continue;
        tampered.push({ text, facts, way });
        break;
      }
    }
  }
  return { honest, tampered };
}
