/** Sends a browser on to another address, each time anew. */
export const seeOther = (to: string): Response =>
  new Response(null, { status: 303, headers: { Location: to, 'Cache-Control': 'no-store' } });
