import { Prisma } from './generated/client';

/** A statement with its values apart, for `runStatement`. */
export const { sql } = Prisma;
