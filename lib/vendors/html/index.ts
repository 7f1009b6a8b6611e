export { decodeEntities } from './decode-entities';
export { type HtmlNode, readHtml } from './read-html';
