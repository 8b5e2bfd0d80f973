import { Fragment } from 'react';

/** A path, which may only break after a separator. */
export function FolderPath({ path }: { path: string }) {
  const parts = path.split(/(?<=.[/\\])/);
  return (
    <span className="font-mono text-note">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one path have no other identity
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
