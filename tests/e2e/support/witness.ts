import type { BrowserContext, Page } from '@playwright/test';

/**
 * Watches a browser for what must never happen: a request to any other origin, a console error, a fault in a
 * script, a breach of the content security policy. What it saw is asserted after every test.
 */
export class Witness {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #requests: string[] = [];

  /** The addresses that were asked for so far, anywhere. */
  requests(): readonly string[] {
    return [...this.#requests];
  }

  /** Names a complaint that this test brings about on purpose. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What was seen and not expected. */
  complaints(): string[] {
    return this.#seen.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  async watch(context: BrowserContext, isOwn: (url: URL) => boolean): Promise<void> {
    const judge = (address: string) => {
      this.#requests.push(address);
      const url = new URL(address);
      const inMemory = url.protocol === 'data:' || url.protocol === 'blob:';
      if (!inMemory && !isOwn(url)) this.#seen.push(`request to ${url.origin}: ${address}`);
    };
    context.on('request', (request) => judge(request.url()));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} ${message.location().url}`);
    });
    context.on('weberror', (fault) => this.#seen.push(`script: ${fault.error().stack ?? fault.error()}`));
    const watchPage = (page: Page) => {
      page.on('websocket', (socket) => judge(socket.url()));
      page.on('crash', () => this.#seen.push('the page crashed'));
    };
    context.pages().forEach(watchPage);
    context.on('page', watchPage);
    // Also inside workers' parents: a breach is told to the document even where the console stays quiet.
    await context.exposeFunction('tellBreach', (text: string) => this.#seen.push(`policy: ${text}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const tell = (window as unknown as { tellBreach(text: string): void }).tellBreach;
        tell(`${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
      });
    });
  }
}
