/** Where a stored sound or cover of the library is read. */
export function fileAddress(fileId: string): string {
  return `/api/music/files/${encodeURIComponent(fileId)}`;
}
