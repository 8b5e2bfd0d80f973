/**
 * What the window may load: its own files, and nothing else anywhere. `wasm-unsafe-eval` lets WebAssembly
 * compile without letting strings become code; `unsafe-inline` styles are needed by the code editor, which
 * draws a single line without them; `blob:` plays a microphone test that was never written to disk.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
} as const;

const toPolicy = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** The policy as a header, the same in both shells. */
export const contentSecurityPolicy = toPolicy(Object.entries(directives));

/** The same policy for a `<meta>` element, where browsers refuse `frame-ancestors`. */
export const metaContentSecurityPolicy = toPolicy(
  Object.entries(directives).filter(([name]) => name !== 'frame-ancestors'),
);

/** Sent with every answer of both shells, beside the policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'microphone=(self), camera=(), geolocation=(), display-capture=()',
};
