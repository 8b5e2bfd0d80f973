/** An error's class and place, without its message: a message could carry words of an answer. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = (fault as NodeJS.ErrnoException).code;
  const frames = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [code ? `${fault.name} ${code}` : fault.name, ...frames].join('\n');
}
