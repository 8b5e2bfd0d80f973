import { Button } from '#renderer/ui/button.tsx';

/** Opens and closes the reason of something. */
export function WhyToggle({ shown, onToggle }: { shown: boolean; onToggle(): void }) {
  return (
    <Button tone="plain" className="h-8! px-2!" aria-expanded={shown} onClick={onToggle}>
      Why
    </Button>
  );
}
