import { startDesktop } from './start.ts';

// Not awaited: Electron becomes ready only after this module has been evaluated to its end.
void startDesktop(import.meta.dirname);
