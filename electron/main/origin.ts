/** The window's own scheme and origin. The scheme is registered as standard and secure before the app is ready. */
export const SCHEME = 'app';
const HOST = 'dry-run';
export const ORIGIN = `${SCHEME}://${HOST}`;

/** True for addresses of our origin. Node knows no origin for other schemes than the web's: host by host, then. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '';
}
