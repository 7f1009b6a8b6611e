/** What an act was, for whoever asks later. `detail` holds ids and short facts, never secrets or message texts. */
export interface AuditNote {
  /** `<room>.<verb>`, in the past: `company.created`. */
  readonly action: string;
  /** Id of the thing acted on. */
  readonly subject: string;
  readonly detail?: Readonly<
    Record<string, string | number | boolean | null | readonly string[] | undefined>
  >;
}
