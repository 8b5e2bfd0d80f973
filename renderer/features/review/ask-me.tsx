import { Button } from '#renderer/ui/button.tsx';
import { useAfter } from '#renderer/ui/follow-up/after-answer-context.ts';
import { useSpeaking } from './covered.ts';

/** Lets oneself be asked about a point that was not heard, straight away. */
export function AskMe({
  from,
  about,
  label,
}: {
  from: 'criterion' | 'assumption';
  about: string;
  label: string;
}) {
  const after = useAfter();
  const speaking = useSpeaking();
  if (!after) return null;
  return (
    <Button
      tone="plain"
      className="-ml-2 h-7! px-2!"
      aria-label={`Ask me: ${label}`}
      disabled={speaking}
      onClick={() => after.askAbout(from, about)}
    >
      Ask me
    </Button>
  );
}
