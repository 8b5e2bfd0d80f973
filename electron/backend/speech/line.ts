/** Work that is done one after the other. */
export interface Line {
  /** Puts work at the end. It must see to its own errors and not reject. */
  add(work: () => Promise<void>): void;
  /** Pieces of work that have not begun. */
  waiting(): number;
  /** Resolves once all is done that is in the line now. */
  idle(): Promise<void>;
}

export function createLine(): Line {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    add(work) {
      waiting++;
      last = last.then(() => {
        waiting--;
        return work();
      });
    },
    waiting: () => waiting,
    idle: () => last,
  };
}
