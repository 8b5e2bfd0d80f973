import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, dialog, type Session } from 'electron';
import { CoachError } from '#shared/contract/errors.ts';
import { isOurs } from './origin.ts';

/** Asks where to put what the window saves, under the name that it came with; whatever else would be saved is not. */
export function askWhereToSave(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ title: 'Save the answer', defaultPath: item.getFilename() });
  });
}

/** Makes a PDF of the page as it is printed, where the user wants it; false where they want it nowhere. */
export async function savePdf(title: string): Promise<boolean> {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return false;
  const name = title.replace(/[^\p{L}\p{N},.()-]+/gu, ' ').trim() || 'Answer';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: `${name}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return false;
  const pdf = await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
  await writeFile(filePath, pdf).catch((cause) => {
    throw new CoachError(
      'pdf-not-saved',
      `The PDF could not be saved in ${path.dirname(filePath)}. Choose another folder.`,
      { cause },
    );
  });
  return true;
}
