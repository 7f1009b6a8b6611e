/** Whether a unit of a price list is just one of the thing: «шт.», `pc`. */
export const isPiece = (unit: string): boolean => /^(?:шт\.?|штук[аи]|pcs?\.?|pieces?)$/iu.test(unit.trim());
