import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const folder = path.resolve(import.meta.dirname, '../../../../shared/contracts');

/** A vendor's published description beside the checkout; null where it is not there, and the test skips. */
export function publishedContract(file: string): unknown {
  const where = path.join(folder, file);
  return existsSync(where) ? JSON.parse(readFileSync(where, 'utf8')) : null;
}

/** A validator for one component of an OpenAPI description. */
export function componentValidator(description: unknown, component: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema(description as object, 'contract');
  const validate = ajv.getSchema(`contract#/components/schemas/${component}`);
  if (!validate) throw new Error(`The contract has no component ${component}.`);
  return validate;
}
