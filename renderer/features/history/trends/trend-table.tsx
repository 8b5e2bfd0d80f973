import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { dayText, timeOfDay } from '#renderer/ui/time-text.ts';
import { type Trend, valueText } from './trend-data.ts';

/** Rows that are shown at once: a table of thousands helps nobody. */
const PAGE = 50;

/** The numbers of a trend, newest first, folded away until they are asked for. */
export function TrendTable({ trend: { name, at, series, digits } }: { trend: Trend }) {
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const moments = at.map((moment, index) => ({ moment, index })).toReversed();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-1">
      <summary className="inline-block cursor-pointer rounded-control text-accent text-note">
        As a table
      </summary>
      {open && (
        <>
          <table className="tabular mt-2 w-full max-w-measure text-note">
            <caption className="sr-only">{name}, newest first</caption>
            <thead>
              <tr className="border-line border-b text-left text-quiet">
                <th scope="col" className="py-1 pr-4 font-regular">
                  When
                </th>
                {series.map((line) => (
                  <th key={line.name} scope="col" className="py-1 pr-4 text-right font-regular">
                    {line.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moments.slice(0, shown).map(({ moment, index }) => (
                <tr key={`${moment} ${index}`} className="border-line border-b">
                  <th scope="row" className="py-1 pr-4 text-left font-regular">
                    {dayText(moment, new Date())}, {timeOfDay(moment)}
                  </th>
                  {series.map((line) => (
                    <td key={line.name} className="py-1 pr-4 text-right">
                      {valueText(line.values[index], digits)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {shown < moments.length && (
            <Button tone="plain" className="-ml-3.5 mt-1" onClick={() => setShown(shown + PAGE)}>
              Show earlier ones
            </Button>
          )}
        </>
      )}
    </details>
  );
}
