import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';

/**
 * How fast Dry Run is on this machine. Judge ratios, not seconds: machines differ.
 *
 *   npm run bench [-- PART... | all]
 *
 * Runs the parts that are named, or those that do not take long, each in a process of its own: one that fails does
 * not end the others.
 */
const PARTS: readonly { name: string; what: string; file: string; takesLong?: true }[] = [
  { name: 'analysis', what: 'Analysis, start and library', file: 'analysis-and-start.ts' },
  { name: 'judging', what: 'Judging a transcript', file: 'judging.ts' },
  { name: 'home', what: 'Home and history, in Chromium', file: 'home-and-history.ts' },
  { name: 'speech', what: 'Speech engines side by side', file: 'speech/run.ts' },
  {
    name: 'vocabulary',
    what: 'Terms and ordinary words, spoken by synthetic voices',
    file: 'vocabulary/run.ts',
    takesLong: true,
  },
  { name: 'stop', what: 'From stop to the report', file: 'report-after-stop.ts', takesLong: true },
];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => name !== 'all' && !PARTS.some((part) => part.name === name));
if (unknown !== undefined) {
  console.error(
    `There is no part "${unknown}". Name some of: ${PARTS.map(({ name }) => name).join(', ')}, or all.`,
  );
  process.exit(1);
}

const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;
const begun = performance.now();
const failed: string[] = [];
const parts = PARTS.filter(({ name, takesLong }) =>
  asked.length === 0 ? !takesLong : asked.includes(name) || asked.includes('all'),
);
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} at once, Node ${process.version}`,
);
for (const [i, { name, what, file }] of parts.entries()) {
  console.log(`\n${what} (${name}, ${i + 1} of ${parts.length}, after ${seconds(begun)})`);
  const from = performance.now();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) failed.push(name);
  console.log(`${code === 0 ? 'Done' : 'Failed'} in ${seconds(from)}`);
}
if (asked.length === 0) {
  const left = PARTS.filter(({ takesLong }) => takesLong).map(({ name }) => name);
  console.log(`\nNot run, they take long: ${left.join(', ')}. Name them, or all, to run them.`);
}
console.log(`\nAll in ${seconds(begun)}${failed.length > 0 ? `, failed: ${failed.join(', ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
