import { systemPreferences } from 'electron';
import type { Check } from '#shared/contract/app.ts';

const ABOUT = { id: 'microphone', label: 'Microphone' } as const;

/** What the system says about this app and the microphone. Linux has no such permission. */
export function microphoneAccess(platform: NodeJS.Platform = process.platform): Check {
  if (platform !== 'darwin' && platform !== 'win32') {
    return { ...ABOUT, status: 'ok', detail: 'This system lets every app use it. Test it in the settings.' };
  }
  const access = systemPreferences.getMediaAccessStatus('microphone');
  if (access === 'granted') return { ...ABOUT, status: 'ok', detail: 'The system allows it.' };
  if (access === 'not-determined') {
    return { ...ABOUT, status: 'ok', detail: 'The system asks at the first recording.' };
  }
  const detail = 'The system does not allow it. Allow Dry Run in the privacy settings of the system.';
  return { ...ABOUT, status: access === 'unknown' ? 'unknown' : 'failed', detail };
}
