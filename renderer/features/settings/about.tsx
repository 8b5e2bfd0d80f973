import { useState } from 'react';
import { useAppInfo } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Diagnostics } from './diagnostics.tsx';

const shells = {
  electron: 'Desktop window',
  loopback: 'In the browser, from this machine',
  'in-process': 'In-process',
} as const;

/** Versions, licences, and the facts to paste into a report of a fault. */
export function About() {
  const info = useAppInfo();
  const [licencesShown, setLicencesShown] = useState(false);
  if (!info) return null;

  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        <dt className="text-quiet">Dry Run</dt>
        <dd className="tabular">{info.version}</dd>
        <dt className="text-quiet">Runs</dt>
        <dd>{shells[info.shell]}</dd>
        <dt className="text-quiet">Speech</dt>
        <dd>{info.engine}</dd>
      </dl>
      <div className="flex flex-wrap gap-3">
        <Diagnostics />
        <Button onClick={() => setLicencesShown(true)}>Licences</Button>
      </div>
      <Dialog
        open={licencesShown}
        onOpenChange={setLicencesShown}
        title="Licences"
        description="Dry Run itself is under the MIT licence. It stands on the work of others:"
      >
        <ul className="divide-y divide-line border-line border-y">
          {info.licences.map(({ name, licence }) => (
            <li key={name} className="flex justify-between gap-6 py-1.5">
              <span className="min-w-0">{name}</span>
              <span className="shrink-0 text-quiet">{licence}</span>
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
