export { FontconfigFailure } from './fontconfig-failure';
export { type Font, listFonts } from './list-fonts';
