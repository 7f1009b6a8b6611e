/** Of one part: it is held in memory while it comes, and is a raw file that every plan of Cloudinary takes. */
export const mostPartMegabytes = 8;
/** All but the last: a file in crumbs would be a million rows. */
export const leastPartBytes = 256 * 1_024;
/** Of one company, at once. */
export const mostUnfinished = 5;
/** After so long without a part an upload is taken for given up, should another need its place. */
export const idleMs = 15 * 60_000;
