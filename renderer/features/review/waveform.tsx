import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { type Player, SKIP_MS } from '#renderer/stores/player-store.ts';
import { onThemeChange, themeColours } from '#renderer/ui/theme-colours.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { fitted } from '#shared/audio/peaks.ts';

const colours = () => {
  const found = themeColours(['--color-edge', '--color-accent']);
  return { waveColor: found['--color-edge'], progressColor: found['--color-accent'] };
};

/** Draws the peaks into `container` and seeks where it is clicked. Returns what takes it away. */
function draw(container: HTMLElement, player: Player, peaks: Float32Array<ArrayBuffer>): () => void {
  const surfer = WaveSurfer.create({
    container,
    height: 48,
    peaks: [peaks],
    duration: player.store.getState().durationMs / 1000,
    barWidth: 2,
    barGap: 1,
    barRadius: 1,
    barMinHeight: 1,
    cursorWidth: 0,
    hideScrollbar: true,
    dragToSeek: { debounceTime: 0 },
    ...colours(),
  });
  const show = () => surfer.setTime(player.store.getState().timeMs / 1000);
  const seek = (share: number) => player.seek(share * player.store.getState().durationMs);
  const ends = [
    surfer.on('ready', show),
    surfer.on('click', seek),
    surfer.on('drag', seek),
    player.store.subscribe((now, before) => {
      if (now.timeMs !== before.timeMs) show();
    }),
    onThemeChange(() => surfer.setOptions(colours())),
  ];
  return () => {
    for (const end of ends) end();
    surfer.destroy();
  };
}

/** The loudness of the recording; clicking goes there. Until its peaks are known it is a line. */
export function Waveform({ player, attemptId }: { player: Player; attemptId: string }) {
  const transport = useTransport();
  const place = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let erase = () => {};
    let wanted = true;
    transport.call('attempts.peaks', { attemptId }).then(
      ({ peaks }) => {
        if (place.current && wanted) erase = draw(place.current, player, fitted(peaks));
      },
      // Without peaks the lanes and the transcript still lead everywhere.
      () => {},
    );
    return () => {
      wanted = false;
      erase();
    };
  }, [transport, player, attemptId]);

  useEffect(() => {
    const say = () => {
      const { timeMs, durationMs } = player.store.getState();
      slider.current?.setAttribute('aria-valuenow', String(Math.round(timeMs / 1000)));
      slider.current?.setAttribute('aria-valuemax', String(Math.round(durationMs / 1000)));
      slider.current?.setAttribute('aria-valuetext', `${clockText(timeMs)} of ${clockText(durationMs)}`);
    };
    say();
    return player.store.subscribe(say);
  }, [player]);

  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      aria-label="Place in the recording"
      aria-valuemin={0}
      aria-valuenow={0}
      onKeyDown={(event) => {
        const { durationMs } = player.store.getState();
        const keys: Record<string, () => void> = {
          Home: () => player.seek(0),
          End: () => player.seek(durationMs - SKIP_MS),
          Enter: player.toggle,
          ' ': player.toggle,
        };
        const does = keys[event.key];
        if (!does) return;
        event.preventDefault();
        does();
      }}
      className="relative h-full before:absolute before:inset-x-0 before:top-1/2 before:h-px before:bg-line"
    >
      <div ref={place} className="relative h-full" />
    </div>
  );
}
