export { composeMail, type NewMail } from './compose-mail';
export { decodeWords } from './decode-words';
export { htmlToText } from './html-to-text';
export { parseMail } from './parse-mail';
export { MailFile, ParsedMail } from './parsed-mail';
export { visibleReply } from './visible-reply';
