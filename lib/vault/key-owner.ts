/** What a wrapped key belongs to: moved to another company or row it does not open any more. */
export function keyOwner(id: string, companyId: string | null): readonly string[] {
  return [companyId ?? '', 'vault_key', id, 'wrapped'];
}
