import type { Cue } from './cues.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A time as subtitles write it: `00:02:05.040` (a comma in SubRip). */
function timestamp(ms: number, separator: '.' | ','): string {
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock}${separator}${String(Math.round(ms) % 1000).padStart(3, '0')}`;
}

const times = ({ startMs, endMs }: Cue, separator: '.' | ',') =>
  `${timestamp(startMs, separator)} --> ${timestamp(endMs, separator)}`;

const escaped = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Subtitles as WebVTT: https://www.w3.org/TR/webvtt1/. */
export function webVtt(title: string, cues: readonly Cue[]): string {
  const note = `NOTE ${title.replace(/\s+/g, ' ').replaceAll('-->', '→')}`;
  const blocks = cues.map((cue) => `${times(cue, '.')}\n${cue.lines.map(escaped).join('\n')}`);
  return `${['WEBVTT', note, ...blocks].join('\n\n')}\n`;
}

/** Subtitles as SubRip, which has no standard: players take what it has always looked like. */
export function subRip(cues: readonly Cue[]): string {
  const blocks = cues.map((cue, index) => `${index + 1}\n${times(cue, ',')}\n${cue.lines.join('\n')}`);
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
