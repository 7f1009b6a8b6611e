/** A subtitle as a file has it. Milliseconds; lines parted by "\n". */
export interface RawCue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
