// Job queue of the video team: uploads wait here until a worker turns them into smaller files.
// You are new to it. The team wants two lanes, so that a customer's upload no longer waits behind the
// nightly batch. Before you touch anything, explain how it works and what it promises.

export interface Job {
  id: string;
  payload: unknown;
  enqueuedAt: number;
  deliveries: number;
}

interface Slot {
  job: Job;
  state: 'ready' | 'leased' | 'dead';
  visibleAt: number;
  worker: string | null;
}

export interface QueueOptions {
  leaseMs: number;
  maxDeliveries: number;
  backoffMs: number;
}

export interface Lease {
  job: Job;
  expiresAt: number;
}

export class LeaseQueue {
  private slots = new Map<string, Slot>();
  private order: string[] = [];
  private options: QueueOptions;
  private now: () => number;

  constructor(options: QueueOptions, now: () => number) {
    this.options = options;
    this.now = now;
  }

  enqueue(id: string, payload: unknown): boolean {
    if (this.slots.has(id)) return false;
    const job: Job = { id, payload, enqueuedAt: this.now(), deliveries: 0 };
    this.slots.set(id, { job, state: 'ready', visibleAt: this.now(), worker: null });
    this.order.push(id);
    return true;
  }

  /** Hands out the first job that may run, or null. The worker has `leaseMs` to finish or to ask for more. */
  take(worker: string): Lease | null {
    this.expire();
    for (const id of this.order) {
      const slot = this.slots.get(id);
      if (slot === undefined || slot.state !== 'ready' || slot.visibleAt > this.now()) continue;
      slot.state = 'leased';
      slot.worker = worker;
      slot.visibleAt = this.now() + this.options.leaseMs;
      slot.job.deliveries += 1;
      return { job: slot.job, expiresAt: slot.visibleAt };
    }
    return null;
  }

  heartbeat(id: string, worker: string): boolean {
    const slot = this.slots.get(id);
    if (slot === undefined || slot.state !== 'leased' || slot.worker !== worker) return false;
    slot.visibleAt = this.now() + this.options.leaseMs;
    return true;
  }

  ack(id: string): boolean {
    if (!this.slots.delete(id)) return false;
    this.order.splice(this.order.indexOf(id), 1);
    return true;
  }

  fail(id: string, worker: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined || slot.worker !== worker) return;
    this.giveBack(slot, this.options.backoffMs * 2 ** (slot.job.deliveries - 1));
  }

  dead(): Job[] {
    return [...this.slots.values()].filter((slot) => slot.state === 'dead').map((slot) => slot.job);
  }

  private expire(): void {
    for (const slot of this.slots.values()) {
      if (slot.state === 'leased' && slot.visibleAt <= this.now()) this.giveBack(slot, 0);
    }
  }

  private giveBack(slot: Slot, delayMs: number): void {
    slot.worker = null;
    slot.state = slot.job.deliveries >= this.options.maxDeliveries ? 'dead' : 'ready';
    slot.visibleAt = this.now() + delayMs;
  }
}
