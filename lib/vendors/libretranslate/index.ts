export { LibretranslateRefusal } from './libretranslate-refusal';
export { listLibreLanguages } from './list-libre-languages';
export { translateTexts } from './translate-texts';
