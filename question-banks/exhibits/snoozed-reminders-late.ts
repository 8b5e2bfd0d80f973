// Reminders for a clinic. A nurse sets a reminder for a patient and may snooze it from the ward's tablet.
// One process keeps all open reminders in memory, in a binary heap with the earliest on top, and calls
// `due` every second.
//
// What we see: on most days every reminder arrives within a second. On some days a few arrive twenty or
// thirty minutes late, all at once, and then things are fine again. Nobody has snoozed the late ones.

export interface Reminder {
  id: string;
  patient: string;
  text: string;
  dueAt: number; // milliseconds since the epoch
}

export class ReminderHeap {
  private items: Reminder[] = [];

  get size(): number {
    return this.items.length;
  }

  peek(): Reminder | undefined {
    return this.items[0];
  }

  push(reminder: Reminder): void {
    this.items.push(reminder);
    let child = this.items.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.items[parent]!.dueAt <= this.items[child]!.dueAt) break;
      this.swap(parent, child);
      child = parent;
    }
  }

  pop(): Reminder | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      this.sink(0);
    }
    return top;
  }

  private sink(start: number): void {
    let parent = start;
    for (;;) {
      const left = 2 * parent + 1;
      const right = left + 1;
      let smallest = parent;
      if (left < this.items.length && this.items[left]!.dueAt < this.items[smallest]!.dueAt) smallest = left;
      if (right < this.items.length && this.items[right]!.dueAt < this.items[smallest]!.dueAt) smallest = right;
      if (smallest === parent) return;
      this.swap(parent, smallest);
      parent = smallest;
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.items[a]!;
    this.items[a] = this.items[b]!;
    this.items[b] = kept;
  }
}

export class ReminderBoard {
  private heap = new ReminderHeap();
  private byId = new Map<string, Reminder>();

  add(reminder: Reminder): void {
    if (this.byId.has(reminder.id)) throw new Error(`reminder ${reminder.id} exists`);
    this.byId.set(reminder.id, reminder);
    this.heap.push(reminder);
  }

  /** Puts a reminder off. Returns false when it has already gone out. */
  snooze(id: string, minutes: number, now: number): boolean {
    const reminder = this.byId.get(id);
    if (reminder === undefined) return false;
    reminder.dueAt = Math.max(reminder.dueAt, now) + minutes * 60_000;
    return true;
  }

  /** Takes out everything that is due, earliest first. */
  due(now: number): Reminder[] {
    const ready: Reminder[] = [];
    for (let top = this.heap.peek(); top !== undefined && top.dueAt <= now; top = this.heap.peek()) {
      this.heap.pop();
      this.byId.delete(top.id);
      ready.push(top);
    }
    return ready;
  }
}
