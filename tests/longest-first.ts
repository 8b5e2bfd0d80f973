import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes ten seconds and more: real speech models, and processes that are killed. */
const LONG = [
  'speech/service',
  'recording/killed',
  'speech/engine',
  'library/speech-killed',
  'recording/recordings',
  'cli/signals',
  // It compiles behind everybody else's back: beside the ones above it would stand still.
  'speech/whisper/real-weights',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
};

/** Begins with the longest files, so that none of them is left running alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
