import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { kindNames, levelNames, stageNames, stages } from '#renderer/ui/stage-names.ts';
import { type BankQuestion, kindsOfStage, type Question } from '#shared/bank/question.ts';
import type { BankStore } from './bank-store.ts';
import { countFacet, type FacetGroup, type Facets, lengthNames, lengths } from './question-search.ts';

const levels = Object.keys(levelNames) as Question['level'][];

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-32">
      <legend className="mb-1 text-note text-quiet">{title}</legend>
      {children}
    </fieldset>
  );
}

/** What the list can be narrowed to, with how many questions each choice would show. */
export function FacetList({
  bank,
  questions,
  hits,
  answered,
}: {
  bank: BankStore;
  questions: readonly BankQuestion[];
  hits: readonly string[] | null;
  answered: ReadonlySet<string>;
}) {
  const { facets, toggle, setUnanswered } = useStore(bank);
  const counts = (group: FacetGroup) => countFacet(group, questions, hits, facets, answered);
  const [ofStage, ofKind, ofLevel, ofLength] = [
    counts('stages'),
    counts('kinds'),
    counts('levels'),
    counts('lengths'),
  ];

  function choice<G extends FacetGroup>(group: G, value: Facets[G][number], name: string, count: number) {
    const values: readonly string[] = facets[group];
    return (
      <Checkbox key={value} checked={values.includes(value)} onChange={() => toggle(group, value)}>
        <span className={clsx('flex justify-between gap-2', count === 0 && 'text-faint')}>
          {name}
          <span className="tabular text-faint">{count}</span>
        </span>
      </Checkbox>
    );
  }

  return (
    <div className="mt-6 flex flex-wrap gap-x-10 gap-y-6 pr-2 roomy:flex-col">
      <Group title="Stage">
        {stages.map((stage) => (
          <div key={stage}>
            {choice('stages', stage, stageNames[stage], ofStage(stage))}
            {facets.stages.includes(stage) && (
              <div className="mb-1 ml-6.5">
                {kindsOfStage[stage].map((kind) => choice('kinds', kind, kindNames[kind], ofKind(kind)))}
              </div>
            )}
          </div>
        ))}
      </Group>
      <Group title="Level">
        {levels.map((level) => choice('levels', level, levelNames[level], ofLevel(level)))}
      </Group>
      <Group title="Length">
        {lengths.map((length) => choice('lengths', length, lengthNames[length], ofLength(length)))}
      </Group>
      <Group title="Your answers">
        <Checkbox checked={facets.unanswered} onChange={setUnanswered}>
          Not answered yet
        </Checkbox>
      </Group>
    </div>
  );
}
