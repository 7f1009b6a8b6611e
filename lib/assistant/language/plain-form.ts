const plain: Readonly<Record<string, string>> = {
  яиц: 'яйца',
  яичек: 'яйца',
  яички: 'яйца',
  яичко: 'яйцо',
  огурчиков: 'огурцы',
  огурцов: 'огурцы',
  помидорчиков: 'помидоры',
  перцев: 'перцы',
  ребят: 'дети',
  loaves: 'loaf',
  knives: 'knife',
  leaves: 'leaf',
};

/** The form of a folded word that its others share a beginning with: «яиц» → «яйца». Any other word stays as it is. */
export const plainForm = (word: string): string => plain[word] ?? word;
