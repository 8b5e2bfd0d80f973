import { randomBytes, timingSafeEqual } from 'node:crypto';
import { parse } from 'hono/utils/cookie';

/** Request headers, all names in lower case, as both Node and hono give them. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Who may talk to the loopback server: one origin, one token a launch, one cookie a port. */
export interface Access {
  readonly origin: string;
  /** The address to open: its token is exchanged for the cookie at once. */
  readonly address: string;
  /**
   * What the token gives: the value of `Set-Cookie` to who comes with it first. After that it is `used` and opens
   * nothing any more; `wrong` for any other.
   */
  exchange(token: string): { readonly cookie: string } | 'used' | 'wrong';
  hasCookie(headers: RequestHeaders): boolean;
  /** True where host and origin are ours. `navigation`: whether a typed or printed address may come in. */
  isOurOwn(headers: RequestHeaders, options: { navigation: boolean }): boolean;
}

/** The path that takes the token. */
export const ENTER_PATH = '/enter';

const secret = () => randomBytes(32).toString('base64url');

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A header that must stand alone; a list of values counts as absent and wrong. */
const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

/** Makes the secrets of one launch on `port`. */
export function createAccess(port: number): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const token = secret();
  const session = secret();
  // Cookies do not tell ports apart: without the port in its name, two launches would overwrite each other.
  const name = `dry-run-${port}`;
  let isUsed = false;
  return {
    origin,
    address: `${origin}${ENTER_PATH}?token=${token}`,
    exchange(given) {
      if (!same(given, token)) return 'wrong';
      if (isUsed) return 'used';
      isUsed = true;
      return { cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict` };
    },
    hasCookie: (headers) => same(parse(single(headers.cookie) ?? '', name)[name] ?? '', session),
    isOurOwn(headers, { navigation }) {
      if (single(headers.host) !== host) return false;
      if (headers.origin !== undefined) return single(headers.origin) === origin;
      const site = single(headers['sec-fetch-site']);
      return site === 'same-origin' || (navigation && site === 'none');
    },
  };
}
