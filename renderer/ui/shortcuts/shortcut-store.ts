import { createStore } from 'zustand/vanilla';

/** Something that a key does on this screen. */
export interface Shortcut {
  /** The patterns of `matchesKey`, any of which will do. */
  readonly keys: readonly string[];
  /** What it does, as the list of shortcuts says it: “Next mark”. */
  readonly label: string;
  /** Left out where the key is handled by a control and is only listed here. */
  run?(): void;
  /** Also while the user types in a field. */
  readonly inFields?: boolean;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

interface ShortcutState {
  readonly groups: readonly ShortcutGroup[];
  /** Adds a group; the returned function takes it away again. */
  add(group: ShortcutGroup): () => void;
}

/** Holds the shortcuts of what is on the screen, the innermost last. */
export function createShortcutStore() {
  return createStore<ShortcutState>((set) => ({
    groups: [],
    add: (group) => {
      set((state) => ({ groups: [...state.groups, group] }));
      return () => set((state) => ({ groups: state.groups.filter((g) => g !== group) }));
    },
  }));
}
