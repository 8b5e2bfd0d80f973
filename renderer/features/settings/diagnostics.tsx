import { useRef, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import { copyField, copyText } from './copy-text.ts';

const COPIED = 'Diagnostics copied. They hold no word of your answers.';

/** The facts to paste into a report of a fault. Where the window may not copy by itself, a second click does. */
export function Diagnostics() {
  const transport = useTransport();
  const [gathering, setGathering] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const gather = async () => {
    setGathering(true);
    try {
      const { text } = await transport.call('app.diagnostics', {});
      if (await copyText(text)) showToast({ text: COPIED });
      else setText(text);
    } catch (thrown) {
      showToast({ text: toWireError(thrown).message });
    }
    setGathering(false);
  };
  const copy = () => {
    if (!field.current || !copyField(field.current)) return;
    setText(null);
    showToast({ text: COPIED });
  };

  return (
    <>
      <Button disabled={gathering} onClick={() => void gather()}>
        {gathering ? 'Gathering …' : 'Copy diagnostics'}
      </Button>
      <Dialog
        open={text !== null}
        onOpenChange={() => setText(null)}
        title="Diagnostics"
        description="They hold no word of your answers."
      >
        <textarea
          ref={field}
          readOnly
          rows={14}
          aria-label="Diagnostics"
          value={text ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          className="w-full rounded-control border border-edge bg-paper p-3 font-mono text-note"
        />
        <Button className="mt-4" onClick={copy}>
          Copy
        </Button>
      </Dialog>
    </>
  );
}
