import type { Stage } from '#shared/bank/question.ts';
import { readableText, type Transcript } from '#shared/transcript/transcript.ts';
import { densestCluster } from './clusters.ts';
import type { Draft } from './draft.ts';
import { fillerNorms, paceNorms, pauseNorms } from './norms.ts';
import type { Delivery, Flag } from './report.ts';

const shown = new Intl.NumberFormat('en');

function commonest(flags: readonly Flag[]): string {
  const counts = new Map<string, number>();
  for (const f of flags) {
    const text = f.text.toLowerCase().replace(/[^a-z' ]/g, '');
    // A confirmed sound has no words.
    if (text === '') continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [text] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? [''];
  return text;
}

/** Above 12 a minute fillers come before anything else, below 8 after most. */
function fillerWeight(rate: number): number {
  if (rate > fillerNorms.first) return 2;
  return rate > fillerNorms.workOnIt ? 1.3 : 1;
}

/**
 * Fillers as a finding: only above 8 a minute, or above 5 where they come in clusters; while coding only above
 * 12. Null where there are no times.
 */
export function fillerFinding(stage: Stage, delivery: Delivery, flags: readonly Flag[]): Draft | null {
  const rate = delivery.fillersPerMinute;
  if (rate === null || rate <= fillerNorms.fine) return null;
  if (stage === 'coding' && rate <= fillerNorms.first) return null;
  const cluster = densestCluster(flags);
  if (rate <= fillerNorms.workOnIt && (cluster?.flags.length ?? 0) <= fillerNorms.cluster) return null;
  const heard = flags.filter((f) => f.kind === 'filler' && f.certainty === 'heard');
  const seconds = cluster ? Math.max(1, Math.round((cluster.endMs - cluster.startMs) / 1000)) : 0;
  return {
    id: 'fillers',
    rule: 'filler-rate',
    title: cluster
      ? `${cluster.flags.length} fillers in ${seconds} s, most often “${commonest(cluster.flags)}”`
      : `${shown.format(rate)} fillers a minute, most often “${commonest(heard)}”`,
    because: `You were at ${shown.format(rate)} a minute over the whole answer. Up to ${fillerNorms.fine} a minute did no harm to how speakers were judged; ${fillerNorms.first} did.`,
    criterion: null,
    quote: cluster ? cluster.flags.flatMap((f) => f.text || []).join(' … ') : (heard[0]?.text ?? null),
    startMs: cluster?.startMs ?? heard[0]?.startMs ?? null,
    followUp: 'Tell me this part once more. Take all the time you want before a sentence.',
    goal: 'In sixty seconds: the same part, and a breath where a filler wants to come.',
    topic: 'fillers',
    weight: fillerWeight(rate),
  };
}

/** Where the pace left the band of 100 to 190 words a minute for at least 20 seconds; slow coding never counts. */
export function paceFinding(stage: Stage, transcript: Transcript): Draft | null {
  const timed = transcript.words.flatMap((w) =>
    w.startMs === null || w.endMs === null ? [] : [{ ...w, startMs: w.startMs, endMs: w.endMs }],
  );
  const limit = (wpm: number): number => (wpm * paceNorms.windowMs) / 60_000;
  let first = 0;
  for (let i = 0; i < timed.length; i++) {
    const last = timed[i];
    if (!last) break;
    while ((timed[first]?.startMs ?? 0) < last.endMs - paceNorms.windowMs) first++;
    const count = i - first + 1;
    const start = timed[first]?.startMs ?? 0;
    if (count <= limit(paceNorms.fastest)) continue;
    const wpm = Math.round((count * 60_000) / Math.max(last.endMs - start, 1));
    return {
      id: 'pace:fast',
      rule: 'pace-window',
      title: `${wpm} words a minute for 20 seconds`,
      because:
        'Listeners follow 110 to 185 words a minute with ease. Above 190 they start to lose the thread.',
      criterion: null,
      quote: readableText(timed.slice(first, first + 8)),
      startMs: start,
      followUp: 'Tell me this part once more, slowly enough to take notes.',
      goal: 'In sixty seconds: the same part once more, with a breath after each sentence.',
      topic: 'pace',
      weight: 1,
    };
  }
  return stage === 'coding' ? null : slowFinding(timed);
}

function slowFinding(timed: ReadonlyArray<{ startMs: number; endMs: number }>): Draft | null {
  const begin = timed[0]?.startMs ?? 0;
  const end = timed.at(-1)?.endMs ?? 0;
  const minutes = (end - begin) / 60_000;
  if (end - begin < paceNorms.windowMs * 3 || timed.length / minutes >= paceNorms.slowest * 0.8) return null;
  return {
    id: 'pace:slow',
    rule: 'pace-whole',
    title: `${Math.round(timed.length / minutes)} words a minute over the whole answer`,
    because:
      'Most talks run at 110 to 185 words a minute. Slower than 80 for a whole answer leaves little room for detail.',
    criterion: null,
    quote: null,
    startMs: begin,
    followUp: 'Tell it once more from your outline, in two thirds of the time.',
    goal: 'In sixty seconds: the whole answer in short, from your outline.',
    topic: 'pace',
    weight: 1,
  };
}

/** Long pauses that break clauses apart, more often than reads as natural; never while coding. */
export function pauseFinding(stage: Stage, delivery: Delivery): Draft | null {
  const { pauses } = delivery;
  if (stage === 'coding' || !pauses?.inside || pauses.count === 0) return null;
  const perMinute = Math.round((pauses.perMinute * pauses.inside * 10) / pauses.count) / 10;
  if (perMinute <= pauseNorms.insidePerMinute) return null;
  return {
    id: 'pauses:inside',
    rule: 'pauses-inside',
    title: `${shown.format(perMinute)} long pauses a minute in the middle of a clause`,
    because:
      'A pause between two thoughts gives the listener time. One in the middle of a thought takes the thought away.',
    criterion: null,
    quote: null,
    startMs: pauses.insideAtMs ?? null,
    followUp: 'Tell me the same part again, and take your time before a sentence rather than inside it.',
    goal: 'In sixty seconds: the same part once more, each sentence thought to its end before you begin it.',
    topic: 'pauses',
    weight: 1,
  };
}
