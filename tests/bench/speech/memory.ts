import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Milliseconds between two looks: a Whisper process lives for seconds. */
const LOOK_EVERY = 250;

/** Follows what the processes that this one started hold in memory. */
export interface MemoryWatch {
  /** The most that all of them together had resident at a look, in megabytes; null where the system does not tell. */
  peakMb(): number | null;
  stop(): void;
}

export function watchMemory(): MemoryWatch {
  let peak: number | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const kilobytes = await residentOfChildren().catch(() => null);
    if (kilobytes !== null) peak = Math.max(peak ?? 0, Math.round(kilobytes / 1024));
    looking = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  return { peakMb: () => peak, stop: () => clearInterval(timer) };
}

/** Kilobytes that all descendants of this process have resident, without the `ps` that counts them. */
async function residentOfChildren(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'pid=,ppid=,rss=,comm=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row !== null && row[4] !== 'ps')
    .map((row) => ({ pid: Number(row![1]), parent: Number(row![2]), rss: Number(row![3]) }));
  const family = new Set([process.pid]);
  // Parents come before their children in most lists, not in all: until nobody is added.
  for (let known = 0; known < family.size; ) {
    known = family.size;
    for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, { pid, rss }) => (pid !== process.pid && family.has(pid) ? sum + rss : sum), 0);
}
