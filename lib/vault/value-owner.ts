/** What a value belongs to: moved to another company, account or name it does not open any more. */
export function valueOwner(companyId: string | null, credentialId: string, name: string): readonly string[] {
  return [companyId ?? '', 'vault_value', credentialId, name];
}
