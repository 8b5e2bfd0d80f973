import { useEffect } from 'react';
import { incoming, kindOfFile } from '#renderer/stores/incoming-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { ArchiveDialog } from './archive-dialog.tsx';
import { RecordingDialog } from './recording-dialog.tsx';
import { refusal } from './send-file.ts';

const { done } = incoming.getState();

/** Takes in a file that was dropped or chosen: asks what has to be asked, and says what became of it. */
export default function TakeIn({ file }: { file: File }) {
  const kind = kindOfFile(file);
  const problem =
    refusal(file)?.message ??
    (kind === null
      ? 'Dry Run takes recordings (WAV, FLAC, MP3, OGG, M4A, WebM) and answers that were saved as a ZIP.'
      : null);
  useEffect(() => {
    if (problem === null) return;
    showToast({ text: problem });
    done();
  }, [problem]);
  if (problem !== null) return null;
  return kind === 'archive' ? (
    <ArchiveDialog file={file} onDone={done} />
  ) : (
    <RecordingDialog file={file} onDone={done} />
  );
}
