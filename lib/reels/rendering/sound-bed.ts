/** Semitones above the key of four chords, one after another. */
const progressions: readonly (readonly [Chord, Chord, Chord, Chord])[] = [
  [
    [0, 4, 7],
    [7, 11, 14],
    [9, 12, 16],
    [5, 9, 12],
  ],
  [
    [9, 12, 16],
    [5, 9, 12],
    [0, 4, 7],
    [7, 11, 14],
  ],
  [
    [0, 4, 7],
    [9, 12, 16],
    [5, 9, 12],
    [7, 11, 14],
  ],
  [
    [5, 9, 12],
    [7, 11, 14],
    [4, 7, 11],
    [9, 12, 16],
  ],
];
type Chord = readonly [number, number, number];

/** C, D, E flat, F and G below the middle of the piano. */
const keys = [130.81, 146.83, 155.56, 174.61, 196];
const tempos = [98, 104, 110, 116];
/** Which note of the chord each eighth plays; 3 is the lowest an octave up. */
const figures = [
  [0, 2, 1, 3, 2, 1, 3, 2],
  [0, 1, 2, 3, 2, 3, 1, 2],
  [3, 2, 1, 2, 0, 2, 1, 2],
];
const rate = 24_000;

/**
 * A short piece of music as a graph of synthesis, out: [sound]: soft chords that open and close slowly, plucked notes over them, a bass,
 * a quiet beat. The seed chooses key, chords, tempo and figure; the same seed, the same music.
 */
export function soundBed(seed: number, seconds: number): string {
  const chords = pick(progressions, seed);
  const base = pick(keys, seed * 7 + 3);
  const beat = 60 / pick(tempos, seed * 5 + 1);
  const figure = pick(figures, seed * 3 + 2);
  const bar = beat * 4;
  const chordNow = `mod(floor(t/${n(bar)}),4)`;
  const note = (voice: number, octave: number): string =>
    among(
      chordNow,
      chords.map((chord) => n(base * octave * 2 ** ((chord[voice] ?? 0) / 12))),
    );
  const inBar = `mod(t,${n(bar)})`;
  const inBeat = `mod(t,${n(beat)})`;
  const eighth = beat / 2;
  const inEighth = `mod(t,${n(eighth)})`;
  const swell = `min(1,${inBar}/0.18)*min(1,(${n(bar)}-${inBar})/0.3)*(1-0.3*exp(-7*${inBeat}))`;
  const open = '(0.5+0.5*sin(2*PI*t/7-1.2))';
  const pad = (detune: number): string =>
    [0, 1, 2]
      .map((voice) => {
        const turn = `(2*PI*t*${n(detune)}*${note(voice, 1)})`;
        return `(sin(${turn})+0.4*${open}*sin(2*${turn})+0.22*${open}*sin(3*${turn}))`;
      })
      .join('+');
  const plucked = (side: number): string => {
    const eighthNow = `mod(floor(t/${n(eighth)}),8)`;
    const pitches = figure.map((tone) => (tone === 3 ? note(0, 4) : note(tone, 2)));
    const turn = `(2*PI*${inEighth}*${among(eighthNow, pitches)})`;
    const accent = `(${n(0.75 + side * 0.2)}+${n(0.25 - side * 0.4)}*mod(${eighthNow},2))`;
    return `${accent}*min(1,${inEighth}/0.004)*exp(-8*${inEighth})*(sin(${turn})+0.35*exp(-9*${inEighth})*sin(2*${turn})+0.12*sin(3*${turn}))`;
  };
  const bass = `min(1,${inBar}/0.02)*exp(-1.1*${inBar})*sin(2*PI*${inBar}*${note(0, 0.5)})`;
  const kick = `exp(-11*${inBeat})*sin(2*PI*(52*${inBeat}+2.2*(1-exp(-34*${inBeat}))))`;
  const offbeat = `mod(t+${n(eighth)},${n(beat)})`;
  const brush = `(random(0)-0.5)*exp(-46*${offbeat})`;
  const channel = (detune: number, side: number): string =>
    `0.07*${swell}*(${pad(detune)})+0.15*${plucked(side)}+0.2*${bass}+0.24*${kick}+0.05*${brush}`;
  return [
    `aevalsrc=exprs='${channel(1.0012, 0)}|${channel(0.9988, 1)}':c=stereo:s=${rate}:d=${seconds}`,
    'aresample=48000,highpass=f=34,lowpass=f=6800',
    `aecho=0.9:0.75:${Math.round(beat * 750)}|${Math.round(beat * 1_500)}:0.2|0.1[sound]`,
  ].join(',');
}

const n = (value: number): string => value.toFixed(4);

function pick<T>(choices: readonly T[], seed: number): T {
  const index = ((Math.trunc(seed) % choices.length) + choices.length) % choices.length;
  return choices[index] as T;
}

/** The value at `index` of a short list, in the language of ffmpeg's expressions. */
function among(index: string, values: readonly string[]): string {
  const [first = '0', ...rest] = values;
  if (rest.length === 0) return first;
  const half = Math.ceil(values.length / 2);
  const [low, high] = [values.slice(0, half), values.slice(half)];
  return `if(lt(${index},${half}),${among(index, low)},${among(`(${index}-${half})`, high)})`;
}
