/** Of one part: it is held in memory while it comes, and is a raw file that every plan of Cloudinary takes. */
export const mostPartMegabytes = 8;
/** All but the last: a file in crumbs would be a million rows. */
export const leastPartBytes = 256 * 1_024;
/** Of one company, at once. */
export const mostUnfinished = 5;
