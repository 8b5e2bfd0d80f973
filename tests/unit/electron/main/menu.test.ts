import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setApplicationMenu } from '#electron/main/application-menu.ts';
import { applicationMenu, isReview } from '#electron/main/menu.ts';
import { channels } from '#electron/preload/channels.ts';
import { type MenuCommand, menuCommand, reviewCommands } from '#shared/contract/menu.ts';
import { BrowserWindow, type FakeMenuItem, itemsOf, Menu } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const REVIEW = 'app://dry-run/#/review/0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d';
const menuOf = (platform: NodeJS.Platform, choose: (command: MenuCommand) => void = () => {}) =>
  applicationMenu(platform, choose) as FakeMenuItem[];

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has a place for everything that the contract knows, once', () => {
    const commands = itemsOf(menuOf(platform)).flatMap((item) => (item.id ? [item.id] : []));
    expect(commands.toSorted()).toEqual(menuCommand.options.toSorted());
  });

  it('has the menus of every app, with the system’s own roles', () => {
    const items = itemsOf(menuOf(platform));
    const names = menuOf(platform).map((item) => item.role ?? item.label);
    expect(names.slice(platform === 'darwin' ? 1 : 0)).toEqual([
      '&File',
      'editMenu',
      '&View',
      '&Practice',
      'windowMenu',
      'help',
    ]);
    expect(items.filter((item) => item.role === 'quit')).toHaveLength(platform === 'darwin' ? 0 : 1);
    const keys = items.flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says what was chosen', () => {
    const chosen: string[] = [];
    for (const item of itemsOf(menuOf(platform, (command) => chosen.push(command)))) item.click?.();
    expect(chosen.toSorted()).toEqual(menuCommand.options.toSorted());
  });
});

describe('the menu of a window', () => {
  let window: BrowserWindow;
  beforeEach(() => {
    window = new BrowserWindow({});
    Menu.buildFromTemplate.mockClear();
    setApplicationMenu(Menu as never, window as never, 'linux');
  });
  const items = () => itemsOf(Menu.buildFromTemplate.mock.calls[0]?.[0] ?? []);
  const isEnabled = () =>
    items().filter(({ id, enabled }) => reviewCommands.some((each) => each === id) && enabled);

  it('tells the window as an event of the contract', () => {
    items()
      .find((item) => item.id === 'go-history')
      ?.click?.();
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith(channels.event, 'menu.chosen', {
      command: 'go-history',
    });
    window.webContents.destroyed = true;
    items()
      .find((item) => item.id === 'shortcuts')
      ?.click?.();
    expect(window.webContents.send).toHaveBeenCalledOnce();
  });

  it('saves only while a review is open', () => {
    expect(isEnabled()).toEqual([]);
    window.webContents.emit('did-navigate-in-page', {}, REVIEW);
    expect(isEnabled()).toHaveLength(reviewCommands.length);
    window.webContents.emit('did-navigate-in-page', {}, 'app://dry-run/#/history');
    expect(isEnabled()).toEqual([]);
  });
});

it.each([
  [REVIEW, true],
  [`${REVIEW}?at=1200`, true],
  ['app://dry-run/#/', false],
  ['app://dry-run/#/practice/0b8c5f0e-6c5b-4a7e-9c41-0a3f6a7b8c9d', false],
])('%s is a review: %s', (address, is) => {
  expect(isReview(address)).toBe(is);
});
