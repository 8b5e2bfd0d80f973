import type { Player } from '#renderer/stores/player-store.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { CoverageRow } from '#shared/report/report.ts';
import { AskMe } from './ask-me.tsx';
import { askedText } from './asked-text.ts';
import { useCorrections } from './corrections.tsx';
import { type CoverageItem, coverageGroups } from './coverage-groups.ts';
import { PlayQuote } from './play-quote.tsx';
import { PointGroup, PointLine, type Sign } from './point-line.tsx';
import { SaidThis } from './said-this.tsx';
import { UnsureQuestion } from './unsure-question.tsx';
import { onCriterion } from './verdicts.ts';

const depths = { stated: 'stated', 'worked-through': 'worked through' } as const;
const doubt = (points: number) =>
  points === 1 ? 'I may have missed this. Did you say it?' : 'I may have missed these. Did you say them?';
/** What is worth knowing of a point that was heard: that somebody had to ask, else how far it went. */
const asideOf = (item: CoverageItem) =>
  item.whenAsked ? 'said when asked' : (askedText(item) ?? (item.depth && depths[item.depth]));
const keyOf = (item: CoverageItem) => item.criterion;

/** What was heard, what perhaps was, and what was not: with the words, never with a score. */
export function CoverageList({
  coverage,
  criteria,
  asked,
  player,
  limited,
}: {
  coverage: readonly CoverageRow[];
  criteria: readonly Criterion[];
  /** The points whose question stands with a finding already. */
  asked: ReadonlySet<string | null>;
  player: Player | null;
  /** The answer could only be judged in part. */
  limited: boolean;
}) {
  const { changed } = useCorrections();
  const groups = coverageGroups(coverage, criteria, limited);
  const line = (sign: Sign, item: CoverageItem) => ({
    sign,
    label: item.label,
    evidence: item.evidence,
    player,
    changed: changed.coverage.includes(item.criterion),
    aside: item.status === 'heard' ? asideOf(item) : undefined,
  });
  return (
    <div className="flex flex-col gap-6">
      <PointGroup title="Heard" items={groups.heard} keyOf={keyOf}>
        {(item) => <PointLine {...line('heard', item)} />}
      </PointGroup>
      <PointGroup title="Not sure" note={doubt(groups.unsure.length)} items={groups.unsure} keyOf={keyOf}>
        {(item) => (
          <PointLine {...line('unsure', item)}>
            <UnsureQuestion {...item} judge={onCriterion(item.criterion)} player={player} />
          </PointLine>
        )}
      </PointGroup>
      <PointGroup title="Not heard" items={groups.notHeard} keyOf={keyOf}>
        {(item) => (
          <PointLine {...line('not-heard', item)}>
            {!asked.has(item.criterion) && <p className="text-note text-quiet">{item.followUp}</p>}
            {!item.byUser && <AskMe from="criterion" about={item.criterion} label={item.label} />}
            {!item.byUser && (
              <SaidThis label={item.label} said={(place) => onCriterion(item.criterion)('said', place)} />
            )}
          </PointLine>
        )}
      </PointGroup>
      {groups.beside.length > 0 && (
        <details className="text-note text-quiet">
          <summary className="w-fit rounded-control py-1 hover:text-ink">
            Also listened for ({groups.beside.length})
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5 pl-4">
            {groups.beside.map((item) => (
              <li key={item.criterion} className="flex items-baseline justify-between gap-3">
                {item.label}
                {item.evidence && item.evidence.startMs !== null && (
                  <PlayQuote quote={null} startMs={item.evidence.startMs} player={player} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
