/** Keeps what the user types in the exhibit: a moment after the last key, and at once when asked. */
export interface CodeSaver {
  edit(code: string): void;
  /** Where to save to is known only once the attempt was made; edits wait for it. */
  attach(save: (code: string) => Promise<unknown>): void;
  /** Saves what is not saved yet. Never rejects. */
  flush(): Promise<void>;
}

export function createCodeSaver(delayMs: number): CodeSaver {
  let unsaved: string | null = null;
  let save: ((code: string) => Promise<unknown>) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (unsaved === null || !save) return;
    const code = unsaved;
    unsaved = null;
    try {
      await save(code);
    } catch {
      // Kept for the next try, unless something newer was typed meanwhile.
      unsaved ??= code;
    }
  }

  return {
    edit(code) {
      unsaved = code;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), delayMs);
    },
    attach(to) {
      save = to;
      if (unsaved !== null) void flush();
    },
    flush,
  };
}
