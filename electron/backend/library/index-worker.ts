/* The index process: SQLite is synchronous, and reports take thinking, so neither happens near a window. */
import { connectToParent } from '../worker/port.ts';
import { serveIndex } from './index-server.ts';

serveIndex(connectToParent(), (code) => process.exit(code));
