import type { CommandLine, Session } from 'electron';
import { isOurs } from './origin.ts';

/** Before the app is ready: no name is ever looked up, and the browser inside asks for nothing by itself. */
export function cutOffNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}

/** Lets the window reach its own files and nothing else. */
export function blockRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !mayBeLoaded(url) });
  });
  // The spelling dictionaries would come from a server.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

function mayBeLoaded(url: string): boolean {
  if (url.startsWith('data:')) return true;
  if (url.startsWith('blob:')) return isOurs(url.slice('blob:'.length));
  return isOurs(url);
}
