/** A file that somebody might send to do harm, and the sentence it must be refused with. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly key: string;
}

/** What an attack may point at. */
export interface Targets {
  /** Another customer's video on the same disk: its absolute path, and the one from the file's own directory. */
  readonly absolute: string;
  readonly relative: string;
  /** A server inside. */
  readonly http: string;
  /** The name that the hostile file itself has. */
  readonly itself: string;
}
