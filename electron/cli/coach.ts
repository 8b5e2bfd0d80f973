import { Command } from 'commander';
import type { AskedOptions } from './asked-question.ts';
import { runCommand, usageErrors } from './failures.ts';
import { parsePort } from './port.ts';
import { appVersion } from './root-dir.ts';

// npm run --silent coach -- …: Dry Run on the command line. Each command loads only what it needs.

const program = new Command('coach')
  .description('Dry Run on the command line')
  .version(appVersion())
  .configureOutput(usageErrors);

program
  .command('analyse')
  .description('judges answers: recordings (WAV, FLAC, MP3, OGG, M4A, WebM) or .txt transcripts')
  .argument('<file...>', 'the recordings or transcripts, each judged by itself')
  .option('--stage <stage>', 'coding, system-design or behavioural')
  .option('--kind <kind>', 'the kind of question within the stage')
  .option('--question <id>', 'the question that was answered; implies its stage and kind')
  .option('--engine <engine>', 'the speech engine')
  .option('--json', 'one JSON object a line, in the order of the files')
  .action(async (files: string[], options: AskedOptions & { json?: boolean }) => {
    const { analyseFiles } = await import('./analyse.ts');
    await runCommand(() => analyseFiles(files, options));
  });

program
  .command('serve')
  .description('serves the app to a browser on this machine')
  .option('--no-open', 'only print the address')
  .option('--port <number>', 'the port to serve at', parsePort, 0)
  .action(async (options: { open: boolean; port: number }) => {
    const { serve } = await import('./serve.ts');
    await runCommand(() => serve(options));
  });

program
  .command('doctor')
  .description('looks at everything that Dry Run stands on')
  .option('--json', 'as one JSON object')
  .action(async (options: { json?: boolean }) => {
    const { doctor } = await import('./doctor.ts');
    await runCommand(() => doctor(options));
  });

program
  .command('banks')
  .description('the question bank')
  .command('check')
  .description('checks every question, criterion and exhibit')
  .option('--json', 'as one JSON object')
  .action(async (options: { json?: boolean }) => {
    const { checkBanks } = await import('./banks-check.ts');
    await runCommand(() => checkBanks(options));
  });

// A reader that goes away (`coach … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await program.parseAsync();
