/** OWASP ASVS 5, appendix C: argon2id (the library's default kind), 46 MiB or more; two passes, one lane. */
export const argon2Options = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
