export { type FetchedMail, fetchNew } from './fetch-new';
export { fetchSource } from './fetch-source';
export { type FolderPlace, findFolders } from './find-folders';
export { listenForMail } from './listen-for-mail';
export type { MailLogin } from './mail-login';
export { withImap } from './with-imap';
