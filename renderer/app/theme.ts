import { useEffect } from 'react';
import type { Settings } from '#shared/contract/settings.ts';

/** Makes the window light or dark; `system` leaves it to the machine. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
