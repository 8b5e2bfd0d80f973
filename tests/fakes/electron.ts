import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/*
 * A stand-in for the `electron` module: it records what the app asks of Electron and lets a test play what
 * Electron would do. Use it as `vi.mock('electron', () => import('#tests/fakes/electron.ts'))`.
 */

/** An event that can be prevented, as Electron's are. */
export function preventable<T extends object>(
  facts?: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  return Object.assign({ defaultPrevented: false }, facts, {
    preventDefault(this: { defaultPrevented: boolean }) {
      this.defaultPrevented = true;
    },
  }) as never;
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  readonly commandLine = { appendSwitch: vi.fn<(name: string, value?: string) => void>() };
  readonly setPath = vi.fn<(name: string, folder: string) => void>();
  readonly enableSandbox = vi.fn<() => void>();
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly exit = vi.fn<(code?: number) => void>();
  readonly getVersion = () => '0.0.0-test';
  readonly whenReady = vi.fn(async () => {});
  /** What happens when something calls `app.quit()` or the user chooses Quit. */
  quit() {
    const event = preventable();
    this.emit('before-quit', event);
    return event;
  }
}
export const app = new FakeApp();

export class FakeFrame {
  url: string;
  constructor(url: string) {
    this.url = url;
  }
}

export class FakeWebContents extends EventEmitter {
  mainFrame = new FakeFrame('app://dry-run/');
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  destroyed = false;
  readonly send = vi.fn<(channel: string, ...args: unknown[]) => void>();
  readonly printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF'));
  readonly setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
  isDestroyed() {
    return this.destroyed;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows() {
    return BrowserWindow.all;
  }
  readonly webContents = new FakeWebContents();
  readonly loadURL = vi.fn(async (_url: string) => {});
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly reload = vi.fn();
  bounds = { x: 10, y: 20, width: 900, height: 700 };
  minimized = false;
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  isDestroyed() {
    return false;
  }
  isMinimized() {
    return this.minimized;
  }
  getNormalBounds() {
    return this.bounds;
  }
  /** What happens when the user closes the window. */
  close() {
    const event = preventable();
    this.emit('close', event);
    return event;
  }
}

type Handler = (...args: never[]) => unknown;

class FakeSession extends EventEmitter {
  permissionRequest: Handler | undefined;
  permissionCheck: Handler | undefined;
  devicePermission: Handler | undefined;
  displayMedia: Handler | undefined;
  beforeRequest: Handler | undefined;
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  readonly setSpellCheckerEnabled = vi.fn<(enabled: boolean) => void>();
  readonly setSpellCheckerLanguages = vi.fn<(languages: string[]) => void>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.schemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: Handler) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Handler) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler) {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler) {
    this.displayMedia = handler;
  }
}
export const session = { defaultSession: new FakeSession() };

export const protocol = { registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>() };

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler) {
    this.handlers.set(channel, handler);
  }
}
export const ipcMain = new FakeIpcMain();

class FakeIpcRenderer extends EventEmitter {
  readonly invoke = vi.fn(async (_channel: string, ..._args: unknown[]): Promise<unknown> => undefined);
  readonly send = vi.fn((_channel: string, ..._args: unknown[]): void => {});
}
export const ipcRenderer = new FakeIpcRenderer();

/** What preloads put into the window, by name. */
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
};

export const dialog = {
  showSaveDialog: vi.fn(async (_window: unknown, _options: unknown) => ({ canceled: true, filePath: '' })),
  showErrorBox: vi.fn<(title: string, content: string) => void>(),
};
/** What a template says of one item. */
export interface FakeMenuItem {
  id?: string;
  label?: string;
  role?: string;
  enabled?: boolean;
  accelerator?: string;
  submenu?: FakeMenuItem[];
  click?(): void;
}
/** All items of a template, those in submenus too. */
export const itemsOf = (template: readonly FakeMenuItem[]): FakeMenuItem[] =>
  template.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);
export const Menu = {
  buildFromTemplate: vi.fn((template: FakeMenuItem[]) => ({
    template,
    getMenuItemById: (id: string) => itemsOf(template).find((item) => item.id === id) ?? null,
  })),
  setApplicationMenu: vi.fn<(menu: unknown) => void>(),
};
export const powerMonitor = new EventEmitter();
export const powerSaveBlocker = {
  started: new Map<number, string>(),
  start(type: string) {
    const id = Math.max(0, ...this.started.keys()) + 1;
    this.started.set(id, type);
    return id;
  },
  stop(id: number) {
    return this.started.delete(id);
  },
};
export const screen = {
  areas: [{ x: 0, y: 0, width: 1920, height: 1040 }],
  getAllDisplays() {
    return this.areas.map((workArea) => ({ workArea }));
  },
};
export const shell = { openPath: vi.fn(async (_path: string) => '') };
export const systemPreferences = {
  getMediaAccessStatus: vi.fn(() => 'granted'),
  askForMediaAccess: vi.fn(async (_media: string) => true),
};

export class FakeUtilityProcess extends EventEmitter {
  pid: number | undefined = 42;
  readonly postMessage = vi.fn<(message: unknown) => void>();
  readonly kill = vi.fn(() => true);
}
export const utilityProcess = {
  forked: [] as { file: string; options: Record<string, unknown>; child: FakeUtilityProcess }[],
  fork(file: string, _args: string[], options: Record<string, unknown>) {
    const child = new FakeUtilityProcess();
    this.forked.push({ file, options, child });
    return child;
  },
};
