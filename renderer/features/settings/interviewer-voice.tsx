import { useEffect, useState } from 'react';
import { watchVoices } from '#renderer/audio/voice.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';

/** Whether the interviewer is heard. Without a voice on this machine the words are read instead. */
export function InterviewerVoice({ on, onChange }: { on: boolean; onChange(on: boolean): void }) {
  const [there, setThere] = useState(true);
  useEffect(() => watchVoices(setThere), []);
  return (
    <div>
      <Checkbox checked={on} onChange={onChange}>
        Hear the interviewer
      </Checkbox>
      <p className="mt-1 text-note text-quiet">
        {there
          ? 'Follow-ups, and answers to what you ask, read by a voice of this machine. Wear headphones: loudspeakers would be recorded.'
          : 'This machine has no English voice of its own, so you read the interviewer instead.'}
      </p>
    </div>
  );
}
