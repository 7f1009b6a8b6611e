interface Details {
  readonly code: string;
  readonly status?: number;
  readonly field?: string;
  readonly requestId?: string;
  readonly key?: string;
}

/** A wish the server did not grant, already in the reader's language. Code `offline`: it was not reached at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly status: number;
  readonly field?: string;
  readonly requestId?: string;
  readonly key?: string;

  constructor(detail: string, { code, status = 0, field, requestId, key }: Details) {
    super(detail);
    this.code = code;
    this.status = status;
    if (field !== undefined) this.field = field;
    if (requestId !== undefined) this.requestId = requestId;
    if (key !== undefined) this.key = key;
  }
}
