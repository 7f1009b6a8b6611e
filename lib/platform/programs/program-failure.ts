/** Why a program gave nothing: it is not installed, it refused, it took too long or wrote too much, or it was called off. */
export type ProgramFailureKind = 'missing' | 'refused' | 'timeout' | 'cancelled';

/** `detail` is the end of what the program wrote about it, for administrators only. */
export class ProgramFailure extends Error {
  override readonly name: string = 'ProgramFailure';
  constructor(
    readonly kind: ProgramFailureKind,
    readonly detail: string,
    program = 'program',
  ) {
    super(`${program}: ${kind}`);
  }
}
