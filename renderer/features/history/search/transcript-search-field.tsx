import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Kbd } from '#renderer/ui/kbd.tsx';

/** Takes what was said and is looked for. Arrow down goes to what was found, Enter opens the first of it. */
export function TranscriptSearchField({
  text,
  onText,
  onEnter,
  onLeave,
}: {
  text: string;
  onText(text: string): void;
  onEnter(): void;
  onLeave(): void;
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape') {
      if (text === '') event.currentTarget.blur();
      else onText('');
    } else return;
    event.preventDefault();
  };
  return (
    <div className="relative w-80 max-w-full shrink-0 max-roomy:w-56">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-quiet"
      />
      <input
        id="transcript-search"
        type="search"
        data-slash="Search what you said"
        aria-label="Search what you said"
        placeholder="Search what you said"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className="peer h-9 w-full rounded-control border border-edge bg-sheet pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden"
      />
      <span className="absolute inset-y-0 right-2.5 flex items-center peer-focus:hidden" aria-hidden="true">
        <Kbd>/</Kbd>
      </span>
    </div>
  );
}
