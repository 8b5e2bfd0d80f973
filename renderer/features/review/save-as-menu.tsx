import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuDownload, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import type { Attempt } from '#shared/practice/attempt.ts';
import { type SaveFormat, savedPath, saveFormats } from '#shared/share/file-name.ts';
import { usePrinting } from './print/use-printing.ts';

const texts: readonly (readonly [SaveFormat, string, string])[] = [
  ['md', 'Markdown', 'to read'],
  ['vtt', 'WebVTT', 'subtitles'],
  ['srt', 'SubRip', 'subtitles'],
  ['json', 'JSON', 'for programs'],
];

/** Saves what is at an address, as a press on a link to it would. */
function download(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** Does what the application menu of the desktop app asks of an answer. */
function useMenuOf(attempt: Attempt, print: () => void): void {
  const transport = useTransport();
  const latest = useRef({ attempt, print });
  latest.current = { attempt, print };
  useEffect(
    () =>
      transport.on('menu.chosen', ({ command }) => {
        const { attempt, print } = latest.current;
        const format = saveFormats.find((each) => command === `save-${each}`);
        const isThere = format === 'zip' || attempt.transcription.state === 'done';
        if (format && isThere) download(savedPath(attempt.id, format));
        else if (command === 'print' && isThere) print();
      }),
    [transport],
  );
}

/** Saves the answer as a file, or prints it. */
export function SaveAsMenu({ attempt }: { attempt: Attempt }) {
  const { label, print } = usePrinting();
  useMenuOf(attempt, print);
  const hasWords = attempt.transcription.state === 'done';
  return (
    <Menu
      trigger={
        <Button>
          <Download aria-hidden="true" className="size-4" />
          Save as
        </Button>
      }
    >
      {hasWords &&
        texts.map(([format, name, note]) => (
          <MenuDownload key={format} href={savedPath(attempt.id, format)} note={note}>
            {name}
          </MenuDownload>
        ))}
      <MenuDownload href={savedPath(attempt.id, 'zip')} note="everything, with the sound">
        ZIP
      </MenuDownload>
      {hasWords && (
        <>
          <MenuLine />
          <MenuItem onSelect={print}>{label}</MenuItem>
        </>
      )}
    </Menu>
  );
}
