import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { kindNames, stageNames, stages } from '#renderer/ui/stage-names.ts';
import { type Kind, kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { TakingIn } from './taking-in.tsx';
import { useTakeIn } from './use-take-in.ts';

const NONE = 'none';

function Field({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span aria-hidden="true" className="w-24 shrink-0 text-quiet">
        {name}
      </span>
      {children}
    </div>
  );
}

/** Asks what a recording answers, then has it analysed; the review opens when there is something to hear. */
export function RecordingDialog({ file, onDone }: { file: File; onDone(): void }) {
  const transport = useTransport();
  const [, navigate] = useLocation();
  const questions = useLibrary((state) => state.questions);
  const { takeIn, state } = useTakeIn();
  const [stage, setStage] = useState<Stage>('behavioural');
  const [kind, setKind] = useState<Kind | null>(null);
  const [questionId, setQuestionId] = useState(NONE);
  const busy = state.phase === 'sending' || state.phase === 'working';
  const chosenKind = kind ?? kindsOfStage[stage][0] ?? 'project';

  const close = () => {
    takeIn.cancel();
    onDone();
  };
  const analyse = async () => {
    const question = questions.find((each) => each.id === questionId) ?? null;
    const taken = await takeIn.run<'share.importRecording'>(file, (transferId) =>
      transport.call('share.importRecording', {
        transferId,
        fileName: file.name.slice(0, 400),
        questionId: question?.id ?? null,
        stage,
        kind: question?.kind ?? chosenKind,
      }),
    );
    if (!taken) return;
    onDone();
    navigate(`/review/${taken.attemptId}`);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Analyse a recording"
      description={file.name}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" disabled={busy} onClick={() => void analyse()}>
            Analyse
          </Button>
        </>
      }
    >
      <Field name="Stage">
        <Select
          label="Stage"
          value={stage}
          disabled={busy}
          options={stages.map((each) => ({ value: each, label: stageNames[each] }))}
          onChange={(value) => {
            setStage(value as Stage);
            setKind(null);
            setQuestionId(NONE);
          }}
        />
      </Field>
      <Field name="Question">
        <Select
          label="Question"
          value={questionId}
          disabled={busy}
          options={[
            { value: NONE, label: 'No question' },
            ...questions
              .filter((question) => question.stage === stage)
              .map((question) => ({ value: question.id, label: question.title })),
          ]}
          onChange={setQuestionId}
        />
      </Field>
      {questionId === NONE && (
        <Field name="Kind">
          <Select
            label="Kind"
            value={chosenKind}
            disabled={busy}
            options={kindsOfStage[stage].map((each) => ({ value: each, label: kindNames[each] }))}
            onChange={(value) => setKind(value as Kind)}
          />
        </Field>
      )}
      <TakingIn state={state} working="Decoding the recording" />
    </Dialog>
  );
}
