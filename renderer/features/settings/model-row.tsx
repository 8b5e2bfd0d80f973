import { Trash2 } from 'lucide-react';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { WireError } from '#shared/contract/errors.ts';
import type { ModelInfo } from '#shared/contract/models.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { costText, progressText } from './model-texts.ts';
import type { ModelProgress } from './models-store.ts';

export interface ModelRowProps {
  model: ModelInfo;
  chosen: boolean;
  /** It waits for Whisper to be built. */
  building: boolean;
  progress: ModelProgress | undefined;
  problem: WireError | undefined;
  onChoose(): void;
  onDownload(): void;
  onStop(): void;
  onRemove(): void;
}

/** One engine: what it costs, whether it transcribes, and how to get it or be rid of it. */
export function ModelRow(props: ModelRowProps) {
  const { model, chosen, building, progress, problem } = props;
  const busy = building || model.state === 'downloading';
  const here = model.state === 'here';
  const id = `model-${model.id}`;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 border-line border-b py-3 first:pt-0">
      <input
        type="radio"
        name="speech-engine"
        id={id}
        checked={chosen}
        disabled={!here || building}
        onChange={props.onChoose}
        aria-describedby={`${id}-about`}
        className="mt-1 size-4 accent-accent disabled:opacity-40"
      />
      <div className="min-w-0">
        <label htmlFor={id}>{model.name}</label>
        <div id={`${id}-about`} className="text-note text-quiet">
          <p className="tabular">{costText(model)}</p>
          {model.note && <p>{model.note}</p>}
          {model.place === 'folder' && <p>Used from the folder in DRY_RUN_WHISPER_MODELS.</p>}
          {model.state === 'partial' && (
            <p className="tabular">{sizeText(model.bytesHere)} of it are here.</p>
          )}
        </div>
        {busy && (
          <div className="mt-2">
            <Progress
              label={building ? `Building Whisper for ${model.name}` : `Downloading ${model.name}`}
              fraction={progress?.fraction ?? (building ? null : model.bytesHere / model.bytes)}
            />
            <p className="tabular mt-1 text-note text-quiet">{progressText(model, progress)}</p>
          </div>
        )}
        {problem && !busy && (
          <p role="status" className="mt-1 text-note text-care">
            {problem.message}
          </p>
        )}
      </div>
      <ModelActions {...props} busy={busy} />
    </li>
  );
}

function ModelActions({ model, busy, onDownload, onStop, onRemove }: ModelRowProps & { busy: boolean }) {
  const removable = !busy && (model.place === 'library' || model.state === 'partial');
  const verb = model.state === 'partial' ? 'Go on' : 'Download';
  return (
    <div className="flex items-start gap-1">
      {busy && (
        <Button onClick={onStop} aria-label={`Stop: ${model.name}`}>
          Stop
        </Button>
      )}
      {!busy && model.canDownload && (
        <Button onClick={onDownload} aria-label={`${verb}: ${model.name}, ${sizeText(model.bytes)}`}>
          {verb}
        </Button>
      )}
      {removable && (
        <IconButton label={`Delete ${model.name}`} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      )}
    </div>
  );
}
