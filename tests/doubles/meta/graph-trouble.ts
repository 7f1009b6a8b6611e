/** A refusal as the Graph API words it. */
export class GraphTrouble extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    readonly subcode?: number,
  ) {
    super(`(#${code}) refused`);
  }

  body(): object {
    return {
      error: {
        message: this.message,
        type: this.code === 190 ? 'OAuthException' : 'GraphMethodException',
        code: this.code,
        ...(this.subcode !== undefined && { error_subcode: this.subcode }),
        fbtrace_id: 'AdoubleTrace',
      },
    };
  }
}
