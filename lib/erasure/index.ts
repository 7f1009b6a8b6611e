export { eraseContact } from './erase-contact';
export { erasedTables, keptTables } from './erasure-map';
export { exportContact } from './export-contact';
export { finishErasure } from './finish-erasure';
export { eraseContactSoon } from './jobs';
export { type ContactExport, ErasedContact, WhichContact } from './schemas';
