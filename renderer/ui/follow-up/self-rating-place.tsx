import { useState } from 'react';
import type { Practice } from '#renderer/stores/practice-store.ts';
import type { Stage } from '#shared/bank/question.ts';
import { type Rating, ratingDimensions, ratings } from '#shared/practice/self-rating.ts';
import { Button } from '../button.tsx';
import { Kbd } from '../kbd.tsx';
import { Segmented } from '../segmented.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';

const options = ratings.map(({ value, label }) => ({ value: String(value), label }));

/** How the user found it, before they see what was heard. The last tap opens the findings; so does skipping. */
export function SelfRatingPlace({ practice, stage }: { practice: Practice; stage: Stage }) {
  const dimensions = ratingDimensions[stage];
  const [chosen, setChosen] = useState<Readonly<Record<string, Rating>>>({});
  const rate = (id: string, value: Rating) => {
    const next = { ...chosen, [id]: value };
    setChosen(next);
    if (dimensions.every((dimension) => next[dimension.id] !== undefined)) {
      practice.dispatch({ type: 'rate', rating: { state: 'rated', dimensions: next } });
    }
  };
  const skip = () => practice.dispatch({ type: 'rate', rating: { state: 'skipped' } });
  const rateNext = (value: Rating) => {
    const next = dimensions.find(({ id }) => chosen[id] === undefined);
    if (next) rate(next.id, value);
  };
  useShortcuts('Your own rating', [
    ...ratings.map(({ value, label }) => ({
      keys: [String(value)],
      label: `${label}, dimension by dimension`,
      run: () => rateNext(value),
    })),
    { keys: ['x'], label: 'Skip it', run: skip },
  ]);
  return (
    <div>
      <h2 className="text-reading">How did it go, to your own ear?</h2>
      <p className="mt-1 text-quiet">What was heard comes after that. Both stand side by side later.</p>
      <ul className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-4">
        {dimensions.map(({ id, label }) => (
          <li key={id} className="flex flex-col gap-1.5">
            <span aria-hidden="true" className="text-note text-quiet">
              {label}
            </span>
            <Segmented
              label={label}
              value={String(chosen[id] ?? '')}
              options={options}
              onChange={(value) => rate(id, Number(value) as Rating)}
            />
          </li>
        ))}
      </ul>
      <p className="mt-5 flex items-center gap-3 text-note text-quiet">
        <Button onClick={skip}>Skip the rating</Button>
        <span>
          or <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> for each
        </span>
      </p>
    </div>
  );
}
