const mb = 1024 * 1024;

/** Sizes in bytes. */
export const mailLimits = {
  /** Larger mails are not fetched. */
  source: 25 * mb,
  /** Mails up to this are kept as they came. */
  inline: mb,
  /** What mail servers take, once base64 has made it a third larger. */
  sends: 18 * mb,
} as const;
