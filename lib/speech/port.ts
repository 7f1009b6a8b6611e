import type { CueText, GlossaryEntry, Word } from './schemas';

/** A recording of somebody speaking. */
export interface Recording {
  readonly bytes: Uint8Array;
  /** As the sender called it; shown to nobody. */
  readonly name: string;
  readonly contentType: string;
  /** ISO 639-1, when it is known beforehand. */
  readonly language?: string;
}

/** What was said, as it came from the transcriber. */
export interface Transcript {
  /** Empty when the recording cannot be read, or nobody speaks in it. */
  readonly text: string;
  /** ISO 639-1; null when it is not told. */
  readonly language: string | null;
}

/** How far long work is. Before listening for the first time a model may have to be fetched. */
export interface SpeechProgress {
  readonly doing: 'fetching-model' | 'listening';
  /** 0…1 of what is being done. */
  readonly share: number;
}

/** The sound of a video, extracted by us: Ogg/Opus mono, or another format that ffmpeg reads by itself. */
export interface SpokenFile {
  /** Path on this machine's disk. */
  readonly file: string;
  readonly contentType: string;
  /** Tag of the language, when it is known beforehand. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: SpeechProgress) => void) | undefined;
}

/** What was said and when. Words come in order and do not overlap; none: nobody speaks. */
export interface HeardWords {
  readonly words: readonly Word[];
  /** ISO 639-1; null when it is not told. */
  readonly language: string | null;
}

/** Writes down what is said in a voice message. */
export interface NoteTranscriber {
  readonly name: string;
  readonly capabilities: {
    /** Largest recording it takes, in bytes. */
    readonly maxBytes: number;
  };
  /** Whether the settings lead to it. */
  isConfigured(): boolean;
  /** One request, no retries, 60 s at most. Throws `unavailable` (`transcriber-unavailable`). */
  transcribe(recording: Recording): Promise<Transcript>;
}

/** Tells every word of a recording with its time. */
export interface Transcriber {
  readonly name: string;
  /** The setting that it lacks; null when it can be asked. */
  missing(): Promise<string | null>;
  /**
   * All words, however long the recording. No retries. Throws `unavailable` for what may pass (`transcriber-unavailable`,
   * `whisper-model-unavailable`), `invalid` for what will not (`recording-refused`, `transcriber-without-times`,
   * `speech-setting-refused`, `whisper-model-wrong`), and an AbortError when called off.
   */
  transcribeWords(spoken: SpokenFile): Promise<HeardWords>;
}

/** Cues to be translated. Their texts, the glossary and the context are data, whatever they say. */
export interface CuesToTranslate {
  /** Null: it is to be found out. */
  readonly from: string | null;
  readonly to: string;
  readonly cues: readonly CueText[];
  readonly glossary: readonly GlossaryEntry[];
  /** What the video is about; may be empty. */
  readonly context: string;
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is done, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface LineToShorten {
  readonly text: string;
  readonly language: string | null;
  readonly maxCharacters: number;
  readonly signal?: AbortSignal | undefined;
}

/** Says in another language what is said in one. */
export interface Translator {
  readonly name: string;
  readonly capabilities: {
    /** Whether it keeps to `maxCharacters`, and can `shorten`. */
    readonly shortens: boolean;
  };
  /** The setting that it lacks; null when it can be asked. */
  missing(): Promise<string | null>;
  /** Tags of what it translates into, from the provider. Throws `unavailable` (`translator-unavailable`). */
  listLanguages(): Promise<readonly string[]>;
  /**
   * The translation of each cue under its id, all of them. Throws `unavailable` (`translator-unavailable`,
   * `translation-incomplete`) and `invalid` (`language-not-translated`, `speech-setting-refused`).
   */
  translate(wish: CuesToTranslate): Promise<ReadonlyMap<string, string>>;
  /** The same said in at most `maxCharacters`; null when it cannot be. Throws as `translate`. */
  shorten(line: LineToShorten): Promise<string | null>;
}

export interface TextToSpeak {
  readonly text: string;
  readonly language: string;
  /** 1 is natural. */
  readonly speed: number;
  /** An id of `listVoices`; else the first of the language. */
  readonly voice?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SpokenText {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface VoiceOption {
  readonly id: string;
  readonly name: string;
  /** The tag it speaks. */
  readonly language: string;
}

/** Says a text aloud. */
export interface Voice {
  readonly name: string;
  /** The setting that it lacks; null when it can speak. */
  missing(): Promise<string | null>;
  /** Its voices, in the order they are preferred in; only those of a language when one is asked for. */
  listVoices(language?: string): Promise<readonly VoiceOption[]>;
  /** Sound of the text. Throws `unavailable` (`voice-unavailable`) and `invalid` (`language-not-spoken`, `speech-setting-refused`). */
  speak(wish: TextToSpeak): Promise<SpokenText>;
}
