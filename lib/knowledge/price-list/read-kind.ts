import type { ItemKind } from '../schemas';

const words: Readonly<Record<string, ItemKind>> = {
  product: 'PRODUCT',
  products: 'PRODUCT',
  goods: 'PRODUCT',
  good: 'PRODUCT',
  item: 'PRODUCT',
  товар: 'PRODUCT',
  товары: 'PRODUCT',
  продукт: 'PRODUCT',
  service: 'SERVICE',
  services: 'SERVICE',
  услуга: 'SERVICE',
  услуги: 'SERVICE',
  работа: 'SERVICE',
  работы: 'SERVICE',
  сервис: 'SERVICE',
};

/** What a word of a `type` column says; null when it is another word. */
export function readKind(text: string): ItemKind | null {
  return words[text.toLowerCase()] ?? null;
}
