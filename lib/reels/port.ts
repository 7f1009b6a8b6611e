import type { FailureClass } from './schemas';

/** One video to be made. The same `key` is the same video: nothing paid for is asked for twice. */
export interface VideoOrder {
  readonly key: string;
  /** What the video shows and says, in the customer's language; already filled into its template. */
  readonly prompt: string;
  /** What is written in the video, sentence by sentence, where the generator writes at all. */
  readonly captions: readonly string[];
  readonly photo: { readonly bytes: Uint8Array; readonly contentType: string };
  readonly language: 'en' | 'ru';
  /** Wished length in seconds; the generator takes the nearest it can. */
  readonly seconds: number;
  readonly audio: boolean;
  /** Chooses among styles; the same seed gives the same choice. */
  readonly seed: number;
  readonly brand: {
    readonly name: string;
    /** As it is to be read, such as "350 ₽"; null: no price badge. */
    readonly price: string | null;
    readonly logo: Uint8Array | null;
    /** A track to play under it; null: the generator's own. */
    readonly soundtrack: Uint8Array | null;
  };
  /** Where the provider may report progress; null: it is asked. */
  readonly callbackUrl: string | null;
  /** Models that this video has failed with and another may manage. */
  readonly avoidModels?: readonly string[];
}

/** A provider's own number for the work, written down before anything else happens. */
export interface SubmittedVideo {
  readonly taskId: string;
  readonly model: string;
  /** The key it was ordered with; the same one asks and fetches. */
  readonly keyId: string | null;
  /** When it was ordered, where that is known: a provider may not see its own work for the first seconds. */
  readonly submittedAt?: Date;
}

export type VideoState =
  | { readonly state: 'working'; readonly progress: number | null }
  | { readonly state: 'done'; readonly source: string }
  | { readonly state: 'failed'; readonly failure: VideoFailure };

/** `raw` is the provider's own words, for administrators only. */
export interface VideoFailure {
  readonly class: FailureClass;
  readonly raw: string;
  /** Seconds after which the provider wants to be asked again. */
  readonly retryAfter?: number;
}

/** Thrown by `submit` and `download`; a vendor's error class never leaves its pipe. */
export class VideoError extends Error {
  override readonly name = 'VideoError';
  constructor(readonly failure: VideoFailure) {
    super(`video: ${failure.class}`);
  }
}

/** Makes videos out of a picture and words. */
export interface VideoGenerator {
  readonly name: 'kie' | 'ffmpeg';
  readonly capabilities: {
    readonly width: number;
    readonly height: number;
    /** Shortest and longest it makes, in seconds. */
    readonly seconds: { readonly least: number; readonly most: number };
    readonly audio: boolean;
    /** It writes captions into the picture. */
    readonly captions: boolean;
    /** The work is done elsewhere and has to be waited for. */
    readonly remote: boolean;
  };
  /** Whether it can be used now: a key is there, not all are parked. */
  readonly isReady: () => Promise<boolean>;
  /** Orders the video. Throws `VideoError`; after a broken connection its class is UNKNOWN and nothing is ordered again. */
  readonly submit: (order: VideoOrder) => Promise<SubmittedVideo>;
  /** How the work stands. Network trouble is `working`. */
  readonly look: (submitted: SubmittedVideo, order: VideoOrder) => Promise<VideoState>;
  /** Puts the finished video into `file`, whole or not at all; a local generator makes it here. `signal` ends it, leaving nothing. Throws `VideoError`. */
  readonly download: (
    done: { readonly submitted: SubmittedVideo; readonly source: string },
    order: VideoOrder,
    file: string,
    onProgress: (percent: number) => void,
    signal?: AbortSignal,
  ) => Promise<void>;
}
