import type { Player } from '#renderer/stores/player-store.ts';
import type { AssumptionRow } from '#shared/report/report.ts';
import { AskMe } from './ask-me.tsx';
import { askedText } from './asked-text.ts';
import { assumptionGroups } from './assumption-groups.ts';
import { useCorrections } from './corrections.tsx';
import { PlayQuote } from './play-quote.tsx';
import { PointLine, type Sign } from './point-line.tsx';
import { SaidThis } from './said-this.tsx';
import { SelfCheck } from './self-check.tsx';
import { UnsureQuestion } from './unsure-question.tsx';
import { onAssumption } from './verdicts.ts';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The choice that a point hangs on, and its moment. */
function Choice({ choice, player }: { choice: AssumptionRow['choice']; player: Player | null }) {
  const startMs = choice.evidence?.startMs ?? null;
  return (
    <p className="text-note text-quiet">
      You chose {choice.label}
      {startMs !== null && (
        <span className="ml-2">
          <PlayQuote quote={null} startMs={startMs} player={player} />
        </span>
      )}
    </p>
  );
}

/** What the choices of the answer rest on: heard, perhaps heard, not heard, and what to ask oneself. */
export function AssumptionsList({ rows, player }: { rows: readonly AssumptionRow[]; player: Player | null }) {
  const { changed } = useCorrections();
  const groups = assumptionGroups(rows);
  const shown: ReadonlyArray<readonly [Sign, AssumptionRow]> = [
    ...groups.heard.map((row) => ['heard', row] as const),
    ...groups.unsure.map((row) => ['unsure', row] as const),
    ...groups.notHeard.map((row) => ['not-heard', row] as const),
  ];
  if (shown.length === 0 && groups.selfCheck.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">What your choices rest on</h2>
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {shown.map(([sign, row]) => (
          <li key={row.assumption}>
            <PointLine
              sign={sign}
              label={upperFirst(row.label)}
              aside={sign === 'heard' ? askedText(row) : undefined}
              evidence={sign === 'not-heard' ? null : row.evidence}
              changed={changed.assumptions?.includes(row.assumption) ?? false}
              player={player}
            >
              {sign !== 'heard' && <Choice choice={row.choice} player={player} />}
              {sign === 'unsure' && (
                <>
                  <p className="text-note text-quiet">I may have missed this. Did you say it?</p>
                  <UnsureQuestion
                    label={row.label}
                    evidence={row.evidence}
                    judge={onAssumption(row.assumption)}
                    player={player}
                  />
                </>
              )}
              {sign === 'not-heard' && <p className="text-note text-quiet">Not heard. {row.question}</p>}
              {sign === 'not-heard' && !row.byUser && (
                <AskMe from="assumption" about={row.assumption} label={row.label} />
              )}
              {sign === 'not-heard' && !row.byUser && (
                <SaidThis label={row.label} said={(place) => onAssumption(row.assumption)('said', place)} />
              )}
            </PointLine>
          </li>
        ))}
      </ul>
      <SelfCheck rows={groups.selfCheck} />
    </section>
  );
}
