/** A microphone that can be chosen. */
export interface InputDevice {
  readonly id: string;
  readonly label: string;
}

/** The microphones that are connected. Names are empty until the user has allowed one; those are left out. */
export async function listMicrophones(): Promise<InputDevice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter((d) => d.kind === 'audioinput' && d.label !== '' && d.deviceId !== '')
    .map((d) => ({ id: d.deviceId, label: d.label }));
}

/** Hears when microphones come and go; returns what ends it. */
export function onMicrophonesChange(listener: () => void): () => void {
  navigator.mediaDevices?.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices?.removeEventListener('devicechange', listener);
}
