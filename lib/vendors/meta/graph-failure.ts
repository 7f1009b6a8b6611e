/** What the Graph API said when it refused, in its own words. Travels as the cause of an AppError, never above the pipe. */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';

  constructor(
    readonly status: number,
    readonly code: number | null,
    readonly subcode: number | null,
    readonly traceId: string | null,
  ) {
    super(`Graph API ${status}: code ${code ?? '-'}, subcode ${subcode ?? '-'}`);
  }
}
