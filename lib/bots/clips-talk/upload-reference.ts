const shape = /^(tgu_[0-9a-z]{26})-(wsh_[0-9a-z]{26})$/;

/** Whose upload a link is for: a person and their wish, as they stand in the link. */
export const uploadReference = {
  write: (personId: string, wishId: string): string => `${personId}-${wishId}`,
  /** Null for what is not ours. */
  read: (reference: string): { readonly personId: string; readonly wishId: string } | null => {
    const [, personId, wishId] = shape.exec(reference) ?? [];
    return personId && wishId ? { personId, wishId } : null;
  },
};
