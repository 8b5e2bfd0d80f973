import { useStore } from 'zustand';
import { Dialog } from '../dialog.tsx';
import { Kbd } from '../kbd.tsx';
import { keySigns } from './key-pattern.ts';
import type { Shortcut } from './shortcut-store.ts';
import { shortcutStore } from './use-shortcuts.ts';

const mac = /Mac/.test(navigator.userAgent);

function ShortcutLine({ shortcut }: { shortcut: Shortcut }) {
  return (
    <div className="flex items-center justify-between gap-6 py-1.5">
      <dt>{shortcut.label}</dt>
      <dd className="flex items-center gap-2 text-note text-quiet">
        {shortcut.keys.map((pattern, index) => (
          <span key={pattern} className="flex items-center gap-1">
            {index > 0 && <span className="pr-1">or</span>}
            {keySigns(pattern, mac).map((sign) => (
              <Kbd key={sign}>{sign}</Kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** What the keys do here: the screen's own first, then those of the whole window. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const groups = useStore(shortcutStore, (state) => state.groups).filter((g) => g.shortcuts.length > 0);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <div className="flex flex-col gap-5">
        {groups.toReversed().map((group) => (
          <section key={group.title}>
            <h3 className="text-note text-quiet">{group.title}</h3>
            <dl className="mt-1 divide-y divide-line border-line border-y">
              {group.shortcuts.map((shortcut) => (
                <ShortcutLine key={shortcut.label} shortcut={shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
