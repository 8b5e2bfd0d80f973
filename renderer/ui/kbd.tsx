/** A key as it stands on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-mark border border-line bg-sheet px-1.5 font-mono text-note text-quiet leading-none">
      {children}
    </kbd>
  );
}
