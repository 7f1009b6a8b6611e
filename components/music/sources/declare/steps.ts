/** The questions in the order they are asked, each with the fields it holds. */
export const steps = [
  { key: 'where', fields: ['id', 'name', 'pageHosts', 'mediaHosts'] },
  { key: 'rights', fields: ['rights'] },
  { key: 'pace', fields: [] },
] as const;

export type StepKey = (typeof steps)[number]['key'];
