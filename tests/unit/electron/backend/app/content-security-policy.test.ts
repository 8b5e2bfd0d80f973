import { expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  metaContentSecurityPolicy,
} from '#electron/backend/app/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

it('allows nothing by default and nothing from elsewhere', () => {
  expect(directives.get('default-src')).toEqual(["'none'"]);
  const allowed = new Set([...directives.values()].flat());
  expect([...allowed].sort()).toEqual(
    ["'none'", "'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", 'blob:', 'data:'].sort(),
  );
});

it('never lets text become code', () => {
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives.get('worker-src')).toEqual(["'self'"]);
  for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
    expect(directives.get(name)).toEqual(["'none'"]);
  }
});

it('says the same in the page, but for what only a header can say', () => {
  expect(`${metaContentSecurityPolicy}; frame-ancestors 'none'`).toBe(contentSecurityPolicy);
});
