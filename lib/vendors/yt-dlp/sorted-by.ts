/** Prefers the largest picture whose shorter side is within `height`, and the smallest of those beyond. */
export const sortedBy = (height: number): string[] => ['--format-sort', `res:${height},fps:60,vcodec:h264`];
