/** Runs work one after the other for each key, and side by side for different ones. */
export interface Turns {
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing runs or waits. */
  idle(): Promise<void>;
}

export function inTurns(): Turns {
  /** The end of the last piece of work of each key; never rejects. */
  const tails = new Map<string, Promise<unknown>>();
  return {
    inTurn(key, work) {
      const result = (tails.get(key) ?? Promise.resolve()).then(work);
      const tail = result.then(
        () => {},
        () => {},
      );
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      return result;
    },
    async idle() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
