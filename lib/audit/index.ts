export type { AuditNote } from './schemas';
export { writeAudit } from './write-audit';
