import { samplesToMs } from '#shared/audio/pcm.ts';
import type { PracticeEvent } from '#shared/practice/attempt.ts';
import type { Flag } from '#shared/report/report.ts';
import type { EvidenceSpan } from './evidence-spans.ts';

/** Something in a lane. A moment has the same start and end. Milliseconds on the attempt's timeline. */
export interface LaneItem {
  readonly startMs: number;
  readonly endMs: number;
  readonly label: string;
  /** Drawn hollow: suspected, or not sure. */
  readonly hollow: boolean;
}

export interface Lane {
  readonly id: 'phases' | 'fillers' | 'claims' | 'pauses' | 'evidence' | 'code';
  readonly items: readonly LaneItem[];
}

/** Marks on what was claimed. */
const claimKinds = ['vague', 'absolute', 'hedge', 'speed', 'tool-tour', 'blame'] as const;

/** Lanes that are left out where nothing lies in them. */
const onlyWithItems: readonly Lane['id'][] = ['phases', 'claims', 'code'];

/** The lanes beneath the waveform. Phases are there only where the speaker named them, claims and code where there are some. */
export function lanesOf(
  flags: readonly Flag[],
  evidence: readonly EvidenceSpan[],
  events: readonly PracticeEvent[],
  durationMs: number,
  code: readonly LaneItem[] = [],
): Lane[] {
  const timed = (kind: Flag['kind'], label: (flag: Flag) => string): LaneItem[] =>
    flags.flatMap((flag) =>
      flag.kind === kind && flag.startMs !== null && flag.endMs !== null
        ? [
            {
              startMs: flag.startMs,
              endMs: flag.endMs,
              label: label(flag),
              hollow: flag.certainty === 'suspected',
            },
          ]
        : [],
    );
  const seconds = (flag: Flag) => (((flag.endMs ?? 0) - (flag.startMs ?? 0)) / 1000).toFixed(1);
  const lanes: Lane[] = [
    { id: 'phases', items: phaseItems(events, durationMs) },
    { id: 'fillers', items: timed('filler', (f) => (f.certainty === 'suspected' ? 'a sound' : f.text)) },
    { id: 'claims', items: claimKinds.flatMap((kind) => timed(kind, (f) => f.text)) },
    { id: 'pauses', items: timed('pause', (f) => `${seconds(f)} s`) },
    {
      id: 'evidence',
      items: evidence.map(({ startMs, endMs, label, sure }) => ({ startMs, endMs, label, hollow: !sure })),
    },
    { id: 'code', items: code },
  ];
  return lanes.filter(({ id, items }) => items.length > 0 || !onlyWithItems.includes(id));
}

function phaseItems(events: readonly PracticeEvent[], durationMs: number): LaneItem[] {
  const starts = events.flatMap((event) =>
    event.type === 'phase' ? [{ startMs: samplesToMs(event.atSample), label: event.detail ?? '' }] : [],
  );
  return starts.map(({ startMs, label }, index) => ({
    startMs,
    endMs: starts[index + 1]?.startMs ?? durationMs,
    label,
    hollow: false,
  }));
}
