import { type KieModel, kieModels } from './models';

/** The models a setting names, separated by commas. Throws an `Error` that says which are known. */
export function modelsOf(setting: string): [KieModel, ...KieModel[]] {
  const [first, ...others] = setting
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map(named);
  if (!first) throw new Error(`KIE_MODEL names no model. ${known()}`);
  return [first, ...others];
}

function named(id: string): KieModel {
  const model = kieModels.find((one) => one.id === id);
  if (!model) throw new Error(`KIE_MODEL names a model we do not know: ${id}. ${known()}`);
  return model;
}

const known = () => `Known are: ${kieModels.map(({ id }) => id).join(', ')}.`;
