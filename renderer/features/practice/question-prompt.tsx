import { clsx } from 'clsx';

/** Beyond this many characters a question is read rather than heard, and set smaller. */
const SHORT_PROMPT = 220;

/** The question as the interviewer says it, in the reading face. */
export function QuestionPrompt({ prompt, compact = false }: { prompt: string; compact?: boolean }) {
  const large = !compact && prompt.length <= SHORT_PROMPT;
  return (
    <div
      className={clsx(
        'flex max-w-measure flex-col font-serif',
        large ? 'gap-5 text-heading' : compact ? 'max-w-none gap-2 text-body' : 'gap-4 text-reading',
      )}
    >
      {prompt.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
