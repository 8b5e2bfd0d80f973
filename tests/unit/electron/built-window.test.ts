import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metaContentSecurityPolicy } from '#electron/backend/app/content-security-policy.ts';

const folder = 'out/renderer';

// The window is there after `npm ci`, which builds; `npm run check` builds as well.
describe.skipIf(!existsSync(`${folder}/index.html`))('the built window', () => {
  const page = existsSync(`${folder}/index.html`) ? readFileSync(`${folder}/index.html`, 'utf8') : '';

  it('carries the policy, before anything that it governs', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
    expect(policy?.[1]?.replaceAll('&#39;', "'")).toBe(metaContentSecurityPolicy);
    expect(policy?.index).toBeLessThan(page.search(/<(script|link|style)/));
  });

  it('loads everything from the root of its origin, and runs no script of its own text', () => {
    const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\/(assets\/)?[\w.-]+$/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it('has its workers, worklets and fonts as files', () => {
    const assets = readdirSync(`${folder}/assets`);
    expect(assets.some((name) => /worklet.*\.js$/.test(name))).toBe(true);
    for (const name of assets.filter((asset) => /\.(js|css)$/.test(asset))) {
      const text = readFileSync(`${folder}/assets/${name}`, 'utf8');
      // Templates of addresses that the board's library fills in while it shrinks or exports pictures; here it does neither.
      const own = text.replaceAll(/data:(text\/javascript|font\/woff2);base64,\$\{/g, '');
      expect(own, name).not.toMatch(/data:(text\/javascript|application\/javascript|video\/mp2t|font\/)/);
    }
  });
});
