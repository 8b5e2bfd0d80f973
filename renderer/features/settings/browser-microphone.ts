import type { Check } from '#shared/contract/app.ts';

const answers: Record<PermissionState, Pick<Check, 'status' | 'detail'>> = {
  granted: { status: 'ok', detail: 'Allowed for this page.' },
  denied: { status: 'failed', detail: 'Not allowed. Allow it beside the address of this page.' },
  prompt: { status: 'ok', detail: 'You are asked for it when you start.' },
};

/** Fills in what only the browser knows: whether this page may use the microphone. */
export async function withBrowserMicrophone(checks: readonly Check[]): Promise<Check[]> {
  // Browsers without a microphone permission to ask about throw; then the check stays as it was.
  const permission = await navigator.permissions.query({ name: 'microphone' }).catch(() => null);
  return checks.map((check) =>
    permission && check.id === 'microphone' && check.status === 'unknown'
      ? { ...check, ...answers[permission.state] }
      : check,
  );
}
