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
  .option('--engine <engine>', 'the speech engine: moonshine-tiny-en, or one of “coach models list”')
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

const models = program.command('models').description('the speech models');
const ofModel = (name: 'import' | 'download' | 'delete' | 'use', what: string, argument: [string, string]) =>
  models
    .command(name)
    .description(what)
    .argument(...argument)
    .option('--json', 'as one JSON object')
    .action(async (given: string, options: { json?: boolean }) => {
      const commands = await import('./models.ts');
      const run = {
        import: commands.importModel,
        download: commands.downloadModel,
        delete: commands.deleteModel,
        use: commands.useModel,
      }[name];
      await runCommand(() => run(given, options));
    });
models
  .command('list')
  .description('every speech engine, and which one transcribes')
  .option('--json', 'as one JSON object')
  .action(async (options: { json?: boolean }) => {
    const { listModels } = await import('./models.ts');
    await runCommand(() => listModels(options));
  });
ofModel('import', 'copies a ggml model of whisper.cpp', ['<file>', 'the file']);
ofModel('download', 'downloads a model, or the rest of it', ['<id>', 'its id in the list']);
ofModel('delete', 'removes a model that was imported or downloaded', ['<id>', 'its id in the list']);
ofModel('use', 'makes a model the engine; the first one is built for this machine', ['<id>', 'its id']);

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
