import type { BrowserWindow, Menu } from 'electron';
import { menuEvents, reviewCommands } from '#shared/contract/menu.ts';
import { channels } from '../preload/channels.ts';
import { applicationMenu, isReview } from './menu.ts';

/** Gives the app its menu, and keeps what belongs to a review greyed while none is open. */
export function setApplicationMenu(
  menus: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  window: BrowserWindow,
  platform: NodeJS.Platform,
): void {
  const { webContents } = window;
  const menu = menus.buildFromTemplate(
    applicationMenu(platform, (command) => {
      if (webContents.isDestroyed()) return;
      webContents.send(channels.event, 'menu.chosen', menuEvents['menu.chosen'].parse({ command }));
    }),
  );
  menus.setApplicationMenu(menu);
  const follow = (address: string): void => {
    for (const id of reviewCommands) {
      const item = menu.getMenuItemById(id);
      if (item) item.enabled = isReview(address);
    }
  };
  // The screens are places within one page: their addresses differ behind the “#”.
  webContents.on('did-navigate-in-page', (_event, address) => follow(address));
  webContents.on('did-navigate', (_event, address) => follow(address));
}
