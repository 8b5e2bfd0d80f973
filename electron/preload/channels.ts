/** The only channels between the window and the main process. */
export const channels = { call: 'dry-run:call', event: 'dry-run:event', audio: 'dry-run:audio' } as const;
