import { Download } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuDownload, MenuItem, MenuLine } from '#renderer/ui/menu.tsx';
import type { Attempt } from '#shared/practice/attempt.ts';
import { type SaveFormat, savedPath } from '#shared/share/file-name.ts';
import { usePrinting } from './print/use-printing.ts';

const texts: readonly (readonly [SaveFormat, string, string])[] = [
  ['md', 'Markdown', 'to read'],
  ['vtt', 'WebVTT', 'subtitles'],
  ['srt', 'SubRip', 'subtitles'],
  ['json', 'JSON', 'for programs'],
];

/** Saves the answer as a file, or prints it. */
export function SaveAsMenu({ attempt }: { attempt: Attempt }) {
  const { label, print } = usePrinting();
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
