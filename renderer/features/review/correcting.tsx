import type { RefObject } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { placeOf, placeOfSound } from '#shared/report/places.ts';
import type { Flag, WordRange } from '#shared/report/report.ts';
import { textOfRange, transcriptText, type Word, withoutEndMark } from '#shared/transcript/transcript.ts';
import type { Chosen } from './chosen.ts';
import { ChosenCard } from './chosen-card.tsx';
import { markName } from './correction-text.ts';
import { useCorrections } from './corrections.tsx';
import { MarkCard, markTitle } from './mark-card.tsx';
import type { ReadTerm } from './misheard.ts';
import { MisheardCard } from './misheard-card.tsx';
import { setBack } from './set-back.ts';
import { useCorrectionKeys } from './use-correction-keys.ts';
import { WordField } from './word-field.tsx';

const textOf = (words: readonly Word[], range: WordRange): string =>
  withoutEndMark(textOfRange(words, range));

/** Where marks and words are corrected: the card at the chosen one, and the keys. */
export function Correcting({
  text,
  words,
  heard,
  flags,
  player,
  chosen,
  onChoose,
}: {
  text: RefObject<HTMLElement | null>;
  words: readonly Word[];
  heard: readonly Word[];
  flags: readonly Flag[];
  player: Player | null;
  chosen: Chosen | null;
  onChoose(chosen: Chosen | null): void;
}) {
  const { correct } = useCorrections();
  const judge = (flag: Flag, verdict: 'confirmed' | 'dismissed') => {
    const { kind, rule, wordRange } = flag;
    const place = wordRange ? placeOf(words, wordRange) : placeOfSound(flag);
    const said = verdict === 'confirmed' ? 'Counted as a filler.' : `Not ${markName(kind)} any more.`;
    correct({ type: 'flag', verdict, kind, rule, place }, said);
    onChoose(null);
  };
  const onDismiss = (flag: Flag) => judge(flag, 'dismissed');
  const onConfirm = (flag: Flag) => judge(flag, 'confirmed');
  const onSetBack = (term: ReadTerm) => {
    setBack(term, heard, correct);
    onChoose(null);
  };
  useCorrectionKeys({ player, flags, words, chosen, onChoose, onDismiss, onConfirm, onSetBack });

  if (!chosen) return null;
  if (chosen.type === 'mark') {
    const { flag } = chosen;
    const { wordRange } = flag;
    return (
      <ChosenCard
        key={`${flag.kind} ${flag.startMs} ${wordRange?.[0]}`}
        chosen={chosen}
        text={text}
        label={markTitle(flag)}
        onLeave={() => onChoose(null)}
      >
        <MarkCard
          flag={flag}
          onDismiss={() => onDismiss(flag)}
          onConfirm={() => onConfirm(flag)}
          onEdit={() => wordRange && onChoose({ type: 'words', range: wordRange })}
        />
      </ChosenCard>
    );
  }
  const { range } = chosen;
  if (chosen.type === 'term') {
    const { term } = chosen;
    return (
      <ChosenCard
        key={`term ${range}`}
        chosen={chosen}
        text={text}
        label={`${term.term}, heard as “${term.heard}”`}
        onLeave={() => onChoose(null)}
      >
        <MisheardCard
          term={term}
          onSetBack={() => onSetBack(term)}
          onEdit={() => onChoose({ type: 'words', range })}
        />
      </ChosenCard>
    );
  }
  return (
    <ChosenCard
      key={`words ${range}`}
      chosen={chosen}
      text={text}
      label="Correct what was misheard"
      onLeave={() => onChoose(null)}
    >
      <WordField
        heard={transcriptText(heard.slice(range[0], range[1] + 1))}
        shown={textOf(words, range)}
        onClose={() => onChoose(null)}
        onSave={(to) => {
          correct({ type: 'word', place: placeOf(heard, range), to }, `Read as “${to}” from now on.`);
          onChoose(null);
        }}
      />
    </ChosenCard>
  );
}
