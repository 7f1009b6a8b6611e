/** How one of KIE's models wants to be asked. Their parameters differ in name and form; nothing else does. */
export interface KieModel {
  readonly id: string;
  readonly image: { readonly field: string; readonly list: boolean };
  readonly duration: {
    readonly field: string;
    readonly form: 'text' | 'number';
    /** Lengths it makes, in seconds, rising. */
    readonly choices: readonly number[];
  };
  /** Upright is asked for like this; null: as the picture is. */
  readonly aspect: { readonly field: string; readonly value: string } | null;
  /** Field that switches sound; null: the model does as it likes. */
  readonly audio: string | null;
  /** Longest prompt, in characters. */
  readonly promptLimit: number;
  /** Sent with every order. */
  readonly fixed?: Readonly<Record<string, string | number | boolean>>;
  /** No longer in their list: only for whoever asks for it by name. */
  readonly legacy?: true;
}

const picture = { field: 'image_urls', list: true };
const firstFrame = { field: 'first_frame_url', list: false };
const upright = { field: 'aspect_ratio', value: '9:16' };
const seconds = (choices: readonly number[], form: 'text' | 'number' = 'number') => ({
  field: 'duration',
  form,
  choices,
});
const range = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

const seedance2 = {
  image: firstFrame,
  duration: seconds(range(4, 15)),
  aspect: upright,
  audio: 'generate_audio',
  promptLimit: 20_000,
};

/** The models we know how to ask, by their published parameters. */
export const kieModels: readonly KieModel[] = [
  { id: 'bytedance/seedance-2-fast', ...seedance2 },
  { id: 'bytedance/seedance-2-mini', ...seedance2 },
  {
    id: 'bytedance/seedance-1.5-pro',
    image: { field: 'input_urls', list: true },
    duration: seconds(range(4, 12)),
    aspect: upright,
    audio: 'generate_audio',
    promptLimit: 20_000,
  },
  {
    id: 'kling-2.6/image-to-video',
    image: picture,
    duration: seconds([5, 10], 'text'),
    aspect: null,
    audio: 'sound',
    promptLimit: 1_000,
  },
  {
    id: 'kling/v3-turbo-image-to-video',
    image: picture,
    duration: seconds(range(3, 15), 'text'),
    aspect: null,
    audio: null,
    promptLimit: 2_500,
  },
  {
    id: 'wan/2-7-image-to-video',
    image: firstFrame,
    duration: seconds(range(2, 15)),
    aspect: null,
    audio: null,
    promptLimit: 5_000,
  },
  {
    id: 'wan/2-6-flash-image-to-video',
    image: picture,
    duration: seconds([5, 10, 15], 'text'),
    aspect: null,
    audio: 'audio',
    promptLimit: 1_500,
  },
  {
    id: 'minimax-h3/image-to-video',
    image: firstFrame,
    duration: seconds(range(4, 15)),
    aspect: null,
    audio: null,
    promptLimit: 7_000,
  },
  {
    id: 'hailuo/2-3-image-to-video-standard',
    image: { field: 'image_url', list: false },
    duration: seconds([6, 10], 'text'),
    aspect: null,
    audio: null,
    promptLimit: 5_000,
  },
  {
    id: 'happyhorse-1-1/image-to-video',
    image: picture,
    duration: seconds(range(3, 15)),
    aspect: null,
    audio: null,
    promptLimit: 5_000,
  },
  {
    id: 'sora-2-image-to-video',
    image: picture,
    duration: { field: 'n_frames', form: 'text', choices: [10, 15] },
    aspect: { field: 'aspect_ratio', value: 'portrait' },
    audio: null,
    promptLimit: 5_000,
    fixed: { remove_watermark: true },
    legacy: true,
  },
];
