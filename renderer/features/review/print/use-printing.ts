import { useStore } from 'zustand';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';

/** Prints what is on the screen: the desktop app makes a PDF of it, a browser has a dialog of its own for that. */
export function usePrinting(): { readonly label: string; print(): void } {
  const transport = useTransport();
  const { start } = useStores();
  const onDesktop = useStore(start, (state) => state.info?.shell === 'electron');
  const savePdf = async () => {
    try {
      await transport.call('share.savePdf', { title: document.title.replace(/ · Dry Run$/, '') });
    } catch (thrown) {
      showToast({ text: toWireError(thrown).message });
    }
  };
  return {
    label: onDesktop ? 'PDF' : 'Print',
    // After the menu has closed and given the focus back.
    print: () => void setTimeout(() => (onDesktop ? void savePdf() : window.print()), 100),
  };
}
