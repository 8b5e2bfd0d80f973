import { silentLog } from '../backend/app/log.ts';
import { readBank } from '../backend/banks/bank.ts';
import { withChosenEngine } from '../backend/speech/chosen-engine.ts';
import { MOONSHINE_ENGINE } from '../backend/speech/engine-id.ts';
import { createSpeechService } from '../backend/speech/service.ts';
import { forkWorker } from '../backend/worker/fork.ts';
import { analysisOf } from './analysis-json.ts';
import { type Asked, type AskedOptions, findAsked } from './asked-question.ts';
import { describeFailure, failureLine } from './failures.ts';
import { openModels, showProgress } from './models.ts';
import { readAnswer } from './read-answer.ts';
import { readableAnalysis } from './readable-analysis.ts';
import { rootDir } from './root-dir.ts';

/**
 * `coach analyse`: judges each file in turn, in one process, and writes nothing to the library. With `json`
 * every file gives one line, its analysis or `{file, error}`. A file that fails does not stop the others;
 * it makes the exit code 1.
 */
export async function analyseFiles(
  files: readonly string[],
  options: AskedOptions & { readonly json?: boolean },
): Promise<void> {
  const report = options.json ? reportInPlace : reportAside;
  const engine = options.engine ?? MOONSHINE_ENGINE;
  const models = engine === MOONSHINE_ENGINE ? undefined : openModels();
  let asked: Asked;
  try {
    const here = (await models?.list())?.models.filter(({ state }) => state === 'here');
    asked = findAsked(
      options,
      await readBank(rootDir),
      here?.map(({ id }) => id),
    );
  } catch (thrown) {
    if (!options.json) throw thrown;
    for (const file of files) await reportInPlace(file, thrown);
    return;
  }
  const builtIn = createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog });
  const speech = models ? withChosenEngine(builtIn, () => engine, models.openWhisper) : builtIn;
  if (models) showProgress(models);
  try {
    for (const file of files) {
      try {
        const analysis = analysisOf(file, asked, await readAnswer(file, speech));
        await print(
          options.json ? `${JSON.stringify(analysis)}\n` : readableAnalysis(analysis, asked.criteria),
        );
      } catch (thrown) {
        await report(file, thrown);
      }
    }
  } finally {
    await speech.close();
    await models?.close();
  }
}

/** A line for a program, in the place of the file's analysis. */
async function reportInPlace(file: string, thrown: unknown): Promise<void> {
  process.exitCode = 1;
  await print(`${JSON.stringify({ file, error: describeFailure(thrown) })}\n`);
}

/** A line for a person, beside the analyses. */
async function reportAside(file: string, thrown: unknown): Promise<void> {
  process.exitCode = 1;
  process.stderr.write(failureLine(thrown, file));
}

/** Waits for a slow reader, so that a thousand analyses do not pile up in memory. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
