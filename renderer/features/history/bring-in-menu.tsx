import { Plus } from 'lucide-react';
import { chooseIncoming } from '#renderer/stores/incoming-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';

/** Takes in what was said elsewhere; the same files can be dropped on the window. */
export function BringInMenu() {
  return (
    <Menu
      trigger={
        <Button>
          <Plus aria-hidden="true" className="size-4" />
          Bring in
        </Button>
      }
    >
      <MenuItem note="WAV, MP3, M4A …" onSelect={() => chooseIncoming('recording')}>
        Analyse a recording
      </MenuItem>
      <MenuItem note="ZIP" onSelect={() => chooseIncoming('archive')}>
        Import an answer
      </MenuItem>
    </Menu>
  );
}
