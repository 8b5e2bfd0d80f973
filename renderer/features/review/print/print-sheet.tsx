import { type ComponentType, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { PrintedProps } from './printed-report.tsx';
import { usePrinting } from './use-printing.ts';

/**
 * Puts the report on paper in place of the screen, however printing is asked for. It is drawn only while it is
 * printed: the browser takes its picture right after it has said so, so what draws it is fetched before.
 */
export function PrintSheet(props: PrintedProps) {
  const [Printed, setPrinted] = useState<ComponentType<PrintedProps> | null>(null);
  const [printing, setPrinting] = useState(false);
  const { label, print } = usePrinting();
  useShortcuts('Review', [
    { keys: ['Mod+p'], label: label === 'PDF' ? 'Save as PDF' : 'Print the report', run: print },
  ]);

  useEffect(() => {
    let gone = false;
    void import('./printed-report.tsx').then(({ PrintedReport }) => {
      if (!gone) setPrinted(() => PrintedReport);
    });
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      gone = true;
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  return printing && Printed ? createPortal(<Printed {...props} />, document.body) : null;
}
