import type { ReelTemplate } from '../schemas';

/** Raised whenever the words below change: scripts made from the old ones are not taken for the new. */
export const templatesVersion = 1;

interface Template {
  /** What a language model is told to write. */
  readonly brief: string;
  /** The prompt where there is no language model; `%text` and `%wishes` are the customer's. */
  readonly plain: string;
}

/** How each kind of video looks. Generators understand English best, whatever is said in the video. */
export const templates: Readonly<Record<Exclude<ReelTemplate, 'own'>, Template>> = {
  ugc: {
    brief:
      'A vertical 9:16 video as a blogger films it by hand with a telephone: natural light, a home or a street, small ' +
      'movements of the camera, honest enthusiasm. The product of the photo is always in view and keeps its exact shape, ' +
      'colours and label. One short scene that shows it in use, then a close look.',
    plain:
      'Vertical 9:16 video, filmed by hand with a smartphone in natural light, like a blogger recommending a favourite ' +
      'thing. The product from the photo stays in view, keeping its exact shape, colours and label: first in use, then ' +
      'close up. Spoken in %language, sincerely: "%text" %wishes',
  },
  ad: {
    brief:
      'A vertical 9:16 advertisement: clean background, studio light, slow sure camera moves, the product of the photo as ' +
      'the only hero with its exact shape, colours and label. It opens with the most beautiful view, shows one detail, and ' +
      'ends with the whole product.',
    plain:
      'Vertical 9:16 advertisement in studio light on a clean background. The product from the photo is the only hero, ' +
      'keeping its exact shape, colours and label. Slow camera moves: the most beautiful view, one detail, the whole ' +
      'product. A confident voice in %language says: "%text" %wishes',
  },
};

export const languageNames = { en: 'English', ru: 'Russian' } as const;
