import { BUILT_IN_ENGINE, type ModelInfo, type ModelList } from '#shared/contract/models.ts';

/**
 * The engines that listen in a check, the one that transcribes answers first: it, the built-in one, and where
 * that is the same the smallest Whisper model that is ready to be used. Nothing is built for a check.
 */
export function listeningEngines({ models, chosen, whisper }: ModelList): ModelInfo[] {
  const usable = models.filter(
    ({ id, state }) => state === 'here' && (id === BUILT_IN_ENGINE || whisper.built),
  );
  const first = usable.find(({ id }) => id === chosen);
  const builtIn = usable.find(({ id }) => id === BUILT_IN_ENGINE);
  const smallest = usable.filter(({ id }) => id !== BUILT_IN_ENGINE).toSorted((a, b) => a.bytes - b.bytes)[0];
  const second = first && first !== builtIn ? undefined : smallest;
  const wanted = [first, builtIn, second].filter((model) => model !== undefined);
  return [...new Set(wanted)];
}
