/** fc-list is not installed, or gave nothing. `detail` is for administrators. */
export class FontconfigFailure extends Error {
  override readonly name = 'FontconfigFailure';
  constructor(readonly detail: string) {
    super('fontconfig: the fonts of this machine cannot be listed; install the package fontconfig');
  }
}
