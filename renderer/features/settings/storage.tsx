import { useEffect } from 'react';
import { useAppInfo, useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FolderPath } from '#renderer/ui/folder-path.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import { sizeText } from '#shared/text/size-text.ts';

/** Where the answers are kept, and how much room they take. */
export function Storage() {
  const transport = useTransport();
  const { start } = useStores();
  const info = useAppInfo();
  const answers = useLibrary((state) => state.attempts.length);
  useEffect(() => {
    // The size that is shown may be a little old; that is no reason to say anything.
    start
      .getState()
      .refreshInfo()
      .catch(() => {});
  }, [start]);
  if (!info) return null;

  const openFolder = () =>
    transport
      .call('app.openDataFolder', {})
      .catch((thrown) => showToast({ text: toWireError(thrown).message }));

  return (
    <>
      <p className="max-w-full">
        <FolderPath path={info.dataFolder} />
        <br />
        <span className="tabular text-quiet">
          {sizeText(info.dataBytes)}, {answers === 1 ? '1 answer' : `${answers} answers`}
        </span>
      </p>
      <Button onClick={() => void openFolder()}>Open the folder</Button>
    </>
  );
}
