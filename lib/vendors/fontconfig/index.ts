export { FontconfigFailure } from './fontconfig-failure';
export { type Font, listFonts } from './list-fonts';
export { readLineHeight } from './read-line-height';
