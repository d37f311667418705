import type { Context, MiddlewareHandler } from 'hono';

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

// Scripts only from files: the demo shows that the widget needs neither inline code nor inline styles.
const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
const unframed = `${pagePolicy}; frame-ancestors 'none'`;
const framedByOwn = `${pagePolicy}; frame-ancestors 'self'`;

/** Sets the headers that keep answers from being sniffed, framed or fed with foreign scripts. */
export function securityHeaders(production: boolean): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(everywhere)) headers.set(name, value);
    const isAsset = context.req.path.startsWith('/counterbell/');
    headers.set('Cross-Origin-Resource-Policy', isAsset ? 'cross-origin' : 'same-origin');
    // The gallery shows itself in frames of the widths that phones have.
    const isGallery = context.req.path.startsWith('/gallery/');
    if (isGallery) headers.set('X-Frame-Options', 'SAMEORIGIN');
    const policy = isGallery ? framedByOwn : unframed;
    headers.set('Content-Security-Policy', isPage(context) ? policy : apiPolicy);
    if (production) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}

function isPage(context: Context): boolean {
  return (context.res.headers.get('content-type') ?? '').startsWith('text/html');
}
