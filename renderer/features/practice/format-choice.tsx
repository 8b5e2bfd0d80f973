import { useStore } from 'zustand';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import type { BankQuestion } from '#shared/bank/question.ts';
import { toWireError } from '#shared/contract/errors.ts';
import { asAsked, formatsOf } from '#shared/practice/formats.ts';

/** The question as it is asked in the length that was chosen last for its kind. */
export function useFormat(question: BankQuestion | undefined): BankQuestion | undefined {
  const { settings } = useStores();
  const formats = useStore(settings, (state) => state.settings.formats);
  return question && asAsked(question, formats[question.kind] ?? null);
}

/** How long the answer shall be, where there is a choice. It is remembered for questions of this kind. */
export function FormatChoice({ question }: { question: BankQuestion }) {
  const { settings } = useStores();
  // As the bank has it: as it is asked, it may be in the other length already.
  const own = useLibrary((library) => library.questions.find(({ id }) => id === question.id));
  const formats = own ? formatsOf(own) : [];
  if (formats.length < 2) return null;
  const choose = (minutes: string) => {
    const chosen = { ...settings.getState().settings.formats, [question.kind]: Number(minutes) };
    settings
      .getState()
      .change({ formats: chosen })
      .catch((thrown) => showToast({ text: toWireError(thrown).message }));
  };
  const name = formats.find(({ minutes }) => minutes === question.answerMinutes)?.name;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <Segmented
        label="Length"
        value={String(question.answerMinutes)}
        options={formats.map(({ minutes }) => ({ value: String(minutes), label: `${minutes} minutes` }))}
        onChange={choose}
      />
      {name && <p className="min-w-64 flex-1 text-quiet">{name}</p>}
    </div>
  );
}
