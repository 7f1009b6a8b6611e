export { checkSmtp } from './check-smtp';
export { mailExchangers } from './mail-exchangers';
export { sendRaw } from './send-raw';
