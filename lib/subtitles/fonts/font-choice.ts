/** Which fonts a text is shown with. Plain data, so that it can be kept with the work it belongs to. */
export interface FontChoice {
  /** Shows all that is not named below. */
  readonly family: string;
  /** Of its lines, in ems: sizes are heights of lines, and letters are to be of one size in all fonts. */
  readonly lineHeight: number;
  readonly fallbacks: readonly {
    readonly family: string;
    readonly lineHeight: number;
    readonly characters: readonly string[];
  }[];
  /** What no installed font can show. */
  readonly missing: readonly string[];
}
