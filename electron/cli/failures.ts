import type { OutputConfiguration } from 'commander';
import { toWireError } from '#shared/contract/errors.ts';

/** The code and sentence of anything thrown; a fault of ours keeps its details to itself. */
export function describeFailure(thrown: unknown): { code: string; message: string } {
  const { code, message } = toWireError(thrown);
  return { code, message };
}

/** The failure as one line for a person. */
export function failureLine(thrown: unknown, about?: string): string {
  const { code, message } = describeFailure(thrown);
  return `${about ? `${about}: ` : ''}${message} [${code}]\n`;
}

/** Runs a command; what it throws becomes a sentence with a code on the error output and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    process.stderr.write(failureLine(thrown));
    process.exitCode = 1;
  }
}

/** Commander's complaints about a command line, in our form: “Missing required argument 'file'. … [bad-usage]”. */
export const usageErrors: OutputConfiguration = {
  outputError(text, write) {
    const [complaint = '', hint] = text
      .replace(/^error: /, '')
      .trim()
      .split('\n');
    const sentence = complaint.charAt(0).toUpperCase() + complaint.slice(1).replace(/\.$/, '');
    write(`${sentence}. ${hint ? `${hint} ` : ''}Add --help to see what is possible. [bad-usage]\n`);
  },
};
