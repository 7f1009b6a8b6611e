import { fileAddress } from '../file-address';
import type { WireTrack } from '../music-api';

export interface PlayerState {
  /** What is played, or stands ready to be; null: nothing was chosen yet. */
  readonly track: WireTrack | null;
  /** The list it was chosen from, in its order. */
  readonly queue: readonly WireTrack[];
  readonly isPlaying: boolean;
  readonly hasFailed: boolean;
  readonly atMs: number;
}

type Listener = () => void;

const silent: PlayerState = { track: null, queue: [], isPlaying: false, hasFailed: false, atMs: 0 };
const listeners = new Set<Listener>();
let state = silent;
let audio: HTMLAudioElement | null = null;

function become(change: Partial<PlayerState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** The page's one sound. It belongs to no screen, so that it goes on while one browses. */
function sound(): HTMLAudioElement {
  if (audio) return audio;
  const made = new Audio();
  made.preload = 'auto';
  const tell = () => become({ atMs: made.currentTime * 1_000 });
  made.addEventListener('timeupdate', tell);
  made.addEventListener('seeked', tell);
  made.addEventListener('play', () => become({ isPlaying: true, hasFailed: false }));
  made.addEventListener('pause', () => become({ isPlaying: false }));
  made.addEventListener('error', () => become({ isPlaying: false, hasFailed: true }));
  made.addEventListener('ended', () => player.step(1));
  audio = made;
  return made;
}

function begin(element: HTMLAudioElement): void {
  element.play().catch((error: unknown) => {
    // Another track was chosen before this one had loaded.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    become({ isPlaying: false, hasFailed: true });
  });
}

/** Plays one track at a time, and those after it. */
export const player = {
  get: (): PlayerState => state,
  none: (): PlayerState => silent,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  play(track: WireTrack, queue: readonly WireTrack[] = [track]): void {
    if (track.fileId === null) return;
    const element = sound();
    if (state.track?.id !== track.id || state.hasFailed) {
      element.src = fileAddress(track.fileId);
      become({ atMs: 0, hasFailed: false });
    }
    become({ track, queue });
    begin(element);
  },
  toggle(): void {
    if (!state.track) return;
    if (state.isPlaying) sound().pause();
    else player.play(state.track, state.queue);
  },
  pause(): void {
    audio?.pause();
  },
  seek(ms: number): void {
    if (!state.track) return;
    const at = Math.min(state.track.durationMs, Math.max(0, ms));
    sound().currentTime = at / 1_000;
    become({ atMs: at });
  },
  /** To the next (1) or the previous (-1) of its list; stays at the ends of it. */
  step(by: 1 | -1): void {
    const index = state.queue.findIndex(({ id }) => id === state.track?.id);
    const next = index < 0 ? undefined : state.queue[index + by];
    if (next) player.play(next, state.queue);
  },
  close(): void {
    audio?.pause();
    audio?.removeAttribute('src');
    become(silent);
  },
};
