const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) digitOf[DIGITS.charCodeAt(i)] = i;

/** Decodes base64 to signed bytes. Written out because this code runs where neither `atob` nor `Buffer` is. */
export function signedBytes(text: string): Int8Array {
  const body = text.replace(/=+$/, '');
  const bytes = new Int8Array(Math.floor((body.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < body.length; i++) {
    held = ((held << 6) | (digitOf[body.charCodeAt(i)] ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
