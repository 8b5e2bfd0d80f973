import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { ModelInfo } from '#shared/contract/models.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { ImportModel } from './import-model.tsx';
import { ModelRow } from './model-row.tsx';
import { createModelsStore } from './models-store.ts';

/** Says what went wrong; resolves with whether it went well. */
async function attempt(action: Promise<unknown>): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (thrown) {
    showToast({ text: toWireError(thrown).message });
    return false;
  }
}

/** Which engine transcribes, and the models it could be. */
export function SpeechSettings() {
  const transport = useTransport();
  const [{ store, listen }] = useState(() => createModelsStore(transport));
  const { list, progress, error, ...actions } = useStore(store);
  useEffect(listen, [listen]);

  if (!list) return error ? <p className="text-quiet">{error.message}</p> : <Loading label="Looking" />;

  const remove = async ({ id, name }: ModelInfo) => {
    if (!(await attempt(actions.remove(id)))) return;
    showToast({
      text: `${name} was deleted.`,
      durationMs: 9_000,
      action: { label: 'Undo', run: () => void attempt(actions.restore(id)) },
    });
  };
  const importFile = async (path?: string) => {
    let id: string | null = null;
    const well = await attempt(actions.importFile(path).then((imported) => (id = imported)));
    if (id) showToast({ text: 'The model was imported. Choose it to use it.' });
    return well && id !== null;
  };

  return (
    <>
      <fieldset className="w-full">
        <legend className="sr-only">Speech engine</legend>
        <ul>
          {list.models.map((model) => {
            const building = list.whisper.building === model.id;
            const stop = () => (building ? actions.cancelBuild() : actions.cancelDownload(model.id));
            return (
              <ModelRow
                key={model.id}
                model={model}
                chosen={list.chosen === model.id}
                building={building}
                progress={progress[model.id]}
                problem={list.problems.find(({ id }) => id === model.id)?.error}
                onChoose={() => void attempt(actions.choose(model.id))}
                onDownload={() => void attempt(actions.download(model.id))}
                onStop={() => void attempt(stop())}
                onRemove={() => void remove(model)}
              />
            );
          })}
        </ul>
      </fieldset>
      <ImportModel canPick={list.canPick} onImport={importFile} />
      {list.diskBytes > 0 && (
        <p className="tabular text-note text-quiet">
          Models and their program take {sizeText(list.diskBytes)} in the storage folder.
        </p>
      )}
    </>
  );
}
