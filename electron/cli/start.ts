import { Command } from 'commander';
import { findDesktopWindow, openDesktopWindow } from './desktop-window.ts';
import { runCommand, usageErrors } from './failures.ts';
import { parsePort } from './port.ts';
import { type ServeOptions, serve } from './serve.ts';

// npm start: the desktop window where it can open, else the same app in the browser.

const program = new Command('npm start --')
  .description('Opens Dry Run: in its own window where Electron is there, else in your browser')
  .configureOutput(usageErrors)
  .option('--no-open', 'serve the app and only print its address')
  .option('--port <number>', 'the port to serve at', parsePort, 0)
  .action((options: ServeOptions) => runCommand(() => start(options)));

async function start(options: ServeOptions): Promise<void> {
  if (options.open) {
    const window = findDesktopWindow();
    if ('program' in window && (await openDesktopWindow(window.program))) return;
    const why = 'program' in window ? 'it ended as soon as it started' : window.impossible;
    process.stdout.write(
      `No desktop window: ${why}. To get one: npm run desktop. The app runs in your browser instead.\n`,
    );
  }
  await serve(options);
}

await program.parseAsync();
