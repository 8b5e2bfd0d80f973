import { FolderLock, Languages, Mic } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAppInfo } from '#renderer/app/stores/stores.tsx';
import { FolderPath } from '#renderer/ui/folder-path.tsx';

function Note({ sign, title, children }: { sign: ReactNode; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span className="mt-0.5 text-quiet [&_svg]:size-5" aria-hidden="true">
        {sign}
      </span>
      <div className="min-w-0">
        <h3 className="font-strong">{title}</h3>
        <p className="mt-0.5 text-note text-quiet">{children}</p>
      </div>
    </li>
  );
}

/** What to know before the first answer. */
export function FirstRun() {
  const info = useAppInfo();
  return (
    <section aria-labelledby="before" className="border-line roomy:border-l roomy:pl-8">
      <h2 id="before" className="text-note text-quiet">
        Before you begin
      </h2>
      <ul className="mt-4 flex flex-col gap-5">
        <Note sign={<Languages />} title="English only">
          Answers are transcribed on this machine by a small model that knows English.
        </Note>
        <Note sign={<FolderLock />} title="Recordings stay here">
          Nothing is sent anywhere. They are kept in
          <br />
          <FolderPath path={info?.dataFolder ?? ''} />
        </Note>
        <Note sign={<Mic />} title="A microphone">
          You are asked for it when you start. To see first how well you are understood, read a paragraph
          aloud; it takes a minute.{' '}
          <Link href="/voice-check" className="text-accent underline underline-offset-4">
            Check your voice
          </Link>
        </Note>
      </ul>
    </section>
  );
}
