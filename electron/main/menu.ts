import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/contract/menu.ts';

/** The menu's way to the window. */
export type ChooseInMenu = (command: MenuCommand) => void;

/**
 * The application menu: what a person expects of any window, with the system's own roles and names, and what this
 * one does. Keys that the window listens for itself are left to it: in a menu they would be taken from its fields.
 */
export function applicationMenu(
  platform: NodeJS.Platform,
  choose: ChooseInMenu,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => choose(command),
    ...(accelerator && { accelerator }),
  });
  const ofReview = (label: string, command: MenuCommand, accelerator?: string) => ({
    ...item(label, command, accelerator),
    enabled: false,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('Analyse a Recording…', 'analyse-recording', 'CmdOrCtrl+O'),
        item('Import an Answer…', 'import-answer', 'CmdOrCtrl+Shift+O'),
        line,
        {
          label: 'Save As',
          submenu: [
            ofReview('Markdown…', 'save-md', 'CmdOrCtrl+S'),
            ofReview('WebVTT…', 'save-vtt'),
            ofReview('SubRip…', 'save-srt'),
            ofReview('JSON…', 'save-json'),
            ofReview('ZIP…', 'save-zip', 'CmdOrCtrl+Shift+S'),
          ],
        },
        ofReview('Save as PDF…', 'print', 'CmdOrCtrl+P'),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        item('Home', 'go-home', 'CmdOrCtrl+1'),
        item('Questions', 'go-questions', 'CmdOrCtrl+2'),
        item('History', 'go-history', 'CmdOrCtrl+3'),
        item('Settings', 'go-settings', 'CmdOrCtrl+,'),
        line,
        item('Search', 'search', 'CmdOrCtrl+F'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Practice',
      submenu: [
        item('Choose a Question…', 'choose-question', 'CmdOrCtrl+N'),
        item('Open the Last Answer', 'last-answer', 'CmdOrCtrl+L'),
      ],
    },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [item('Keys', 'shortcuts'), item('Check This Machine', 'doctor')],
    },
  ];
}

/** Whether the screen at this address is a review. */
export const isReview = (address: string): boolean => /#\/review\/[0-9a-f-]{36}(\?|$)/.test(address);
