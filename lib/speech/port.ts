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

/** Writes down what is said in a recording. */
export interface Transcriber {
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
