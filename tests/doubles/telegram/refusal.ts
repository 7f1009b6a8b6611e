/** An answer of `ok: false`, in Telegram's own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(description);
  }

  get body() {
    return {
      ok: false,
      error_code: this.status,
      description: this.description,
      ...(this.retryAfter !== undefined && { parameters: { retry_after: this.retryAfter } }),
    };
  }
}

export const badRequest = (description: string) => new Refusal(400, `Bad Request: ${description}`);
