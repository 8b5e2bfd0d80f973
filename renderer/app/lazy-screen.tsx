import { type ComponentType, lazy, useState } from 'react';

/** A screen that is fetched when it is asked for, or before. */
export interface LazyScreen<Props> {
  (props: Props): React.ReactNode;
  /** Fetches it ahead, so that nobody waits when it is shown. Rejects where it cannot be had now. */
  fetch(): Promise<void>;
}

/**
 * React's `lazy` suspends the first time even where the code is there already, and React then keeps what stands in
 * for it on the screen for 300 ms (https://react.dev/reference/react/Suspense). A screen that was fetched ahead is
 * therefore shown directly.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  let known: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => {
    known ??= await load();
    return known;
  };
  const Waiting = lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<Props>;
  function Screen(props: Props) {
    // Chosen once: another type of component would be another screen, without what was done on this one.
    const [Shown] = useState(() => known ?? Waiting);
    return <Shown {...props} />;
  }
  return Object.assign(Screen, {
    fetch: async () => {
      await fetch();
    },
  });
}
