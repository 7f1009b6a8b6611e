/** What a page asked for or was answered, seen from outside of it. */
export interface PageAnswer {
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export interface MediaRequest {
  readonly url: string;
  /** Those that its server will want to see again: referer, range, cookies, authorisation. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One page of a browser, ours until the work with it ends. Every call has a deadline of its own and ends with an error when
 * the page crashes or the work is called off. Pictures, fonts, styles and media are not loaded.
 */
export interface BrowserPage {
  /** Goes to an address and comes back with its document's status as soon as the document is read; scripts go on. */
  goto(
    url: string,
  ): Promise<{ readonly status: number; readonly url: string; readonly retryAfter: string | null }>;
  /** Hears every JSON answer (by its type or its first character) of up to 8 MB from now on. Returns how to stop. */
  onJson(heard: (answer: PageAnswer) => void): () => void;
  /** Hears of every sound the page wants to load; it is told so and not loaded. Returns how to stop. */
  onMedia(heard: (request: MediaRequest) => void): () => void;
  /** The value of a JavaScript expression in the page, as JSON would carry it. */
  evaluate(expression: string): Promise<unknown>;
  /** The document as it stands now. */
  content(): Promise<string>;
}
