import { type PageRecipe, Recipe } from '../recipe';
import { addressShape } from './address-shape';

const enough = 3;

/** How a page like this is read, once it has been read like that three times; null before, and while it is otherwise. */
export function knownPage(recipe: unknown, url: string): PageRecipe | null {
  const { data } = Recipe.safeParse(recipe);
  const shape = addressShape(url);
  const page = data && Object.hasOwn(data.pages, shape) ? data.pages[shape] : undefined;
  return page && page.runs >= enough && page.odd === 0 ? page : null;
}
