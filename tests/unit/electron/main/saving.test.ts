import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askWhereToSave, savePdf } from '#electron/main/saving.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { BrowserWindow, dialog, preventable, session } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

beforeEach(() => {
  BrowserWindow.all.length = 0;
  session.defaultSession.removeAllListeners();
});

describe('what the window saves', () => {
  const item = (url: string) => ({
    getURL: () => url,
    getFilename: () => '2026-03-07-pages.md',
    setSaveDialogOptions: vi.fn(),
  });

  it('is put where the user says', () => {
    askWhereToSave(session.defaultSession as never);
    const event = preventable();
    const saved = item('app://dry-run/files/an.md');
    session.defaultSession.emit('will-download', event, saved);
    expect(event.defaultPrevented).toBe(false);
    expect(saved.setSaveDialogOptions).toHaveBeenCalledWith(
      expect.objectContaining({ defaultPath: '2026-03-07-pages.md' }),
    );
  });

  it('comes from this app and nowhere else', () => {
    askWhereToSave(session.defaultSession as never);
    const event = preventable();
    session.defaultSession.emit('will-download', event, item('https://evil.example/a.exe'));
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('a PDF', () => {
  it('is written where the user says', async () => {
    new BrowserWindow({});
    const filePath = path.join(temporaryFolder(), 'report.pdf');
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    expect(await savePdf('Who looked? A/B')).toBe(true);
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: 'Who looked A B.pdf' });
    expect(readFileSync(filePath, 'utf8')).toBe('%PDF');
  });

  it('is not made where they want none', async () => {
    new BrowserWindow({});
    expect(await savePdf('Pages')).toBe(false);
    expect(BrowserWindow.all[0]?.webContents.printToPDF).not.toHaveBeenCalled();
  });

  it('says so in a sentence where its folder takes nothing', async () => {
    new BrowserWindow({});
    const filePath = path.join(temporaryFolder(), 'gone', 'report.pdf');
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
    await expect(savePdf('Pages')).rejects.toMatchObject({ code: 'pdf-not-saved' });
  });
});
