import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { translateCues } from '@/lib/speech';
import { chooseProfile } from '../cutting/choose-profile';
import { profiles } from '../cutting/profiles';
import { recutTranslation } from '../cutting/recut-translation';
import type { Cue, ProfileName } from '../schemas';
import type { Stage, Workbench } from '../stage';

/** A provider that fails in the middle does not make us pay for the beginning again. */
const cuesAtOnce = 90;

/** Says the subtitles in another language, in the same places. */
export const translateStage: Stage<'translate'> = {
  name: 'translate',
  version: 1,
  basis: ({ options, handCues }, found) => {
    const { translateTo: to, glossary } = options;
    const cut = found.data('cut');
    if (to === null || handCues !== null || !cut || isSame(cut.language, to)) return null;
    return { cues: found.hash('cut'), to, glossary };
  },
  async make(bench) {
    const { options } = bench.wish;
    const to = options.translateTo ?? '';
    const { cues, language } = bench.need('cut');
    const profile = chooseProfile(to, options.vertical !== 'none');
    const texts = new Map<string, string>();
    for (let first = 0; first < cues.length; first += cuesAtOnce) {
      const part = cues.slice(first, first + cuesAtOnce);
      const said = await translated(bench, { part, from: language, to, profile });
      for (const [id, text] of said) texts.set(id, text);
      bench.tell((100 * (first + part.length)) / cues.length);
    }
    const { fps } = bench.need('probe');
    const { shots } = bench.need('audio');
    return {
      data: {
        cues: recutTranslation(cues, texts, { profile, fps, shots, language: to }),
        profile,
        language: to,
      },
    };
  },
};

interface Part {
  readonly part: readonly Cue[];
  readonly from: string | null;
  readonly to: string;
  readonly profile: ProfileName;
}

const Texts = z.array(z.tuple([z.string(), z.string()]));

async function translated(bench: Workbench, { part, from, to, profile }: Part): Promise<[string, string][]> {
  const { glossary } = bench.wish.options;
  const cues = part.map((cue) => ({
    id: cue.id,
    text: cue.lines.join(' '),
    maxCharacters: budgetOf(cue, profile),
  }));
  const file = await bench.once(JSON.stringify({ cues, from, to, glossary }), async (path) => {
    const context = bench.need('fetch').name;
    const wish = { from, to, cues, glossary, context, signal: bench.signal };
    await writeFile(path, JSON.stringify([...(await translateCues(bench.ctx, wish))]));
  });
  return Texts.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** As much as can be read while it stands, and fits into two lines. */
function budgetOf({ from, to }: Cue, profile: ProfileName): number {
  const { maxCps, charactersALine } = profiles[profile];
  return Math.max(8, Math.min(2 * charactersALine, Math.floor(((to - from) / 1_000) * maxCps)));
}

const isSame = (one: string | null, other: string): boolean => one?.split('-')[0] === other.split('-')[0];
