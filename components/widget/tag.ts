/** What the script knows from its own tag. */
export interface Tag {
  readonly key: string;
  /** Where the script came from: the only origin that the frame's messages are believed from. */
  readonly origin: string;
  /** `data-…` of the tag; they go before the company's own settings. */
  readonly colour?: string | undefined;
  readonly side?: string | undefined;
  readonly theme?: string | undefined;
  readonly language?: string | undefined;
  readonly label?: string | undefined;
}

/** Reads the tag that this script stands in; null when it says too little. */
export function readTag(script: Element | null): Tag | null {
  if (!(script instanceof HTMLScriptElement)) return null;
  const { key, colour, color, side, theme, language, label } = script.dataset;
  if (!key || !/^[\w-]+$/.test(key)) return null;
  return { key, origin: new URL(script.src).origin, colour: colour ?? color, side, theme, language, label };
}
