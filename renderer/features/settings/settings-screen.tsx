import { useSettings, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { InterviewDate } from '#renderer/ui/interview-date.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { QuestionsForThem } from '#renderer/ui/questions-for-them.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { About } from './about.tsx';
import { CountingSettings } from './counting-settings.tsx';
import { Doctor } from './doctor.tsx';
import { InterviewerVoice } from './interviewer-voice.tsx';
import { MicrophoneSettings } from './microphone-settings.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SpeechSettings } from './speech-settings.tsx';
import { Storage } from './storage.tsx';
import { useAskedGroup } from './use-asked-group.ts';
import { VoiceCheckSettings } from './voice-check-settings.tsx';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Everything that can be set, on one page. */
export function SettingsScreen() {
  const transport = useTransport();
  const store = useStores().settings;
  const settings = useSettings();
  useAskedGroup();
  const change = (patch: Partial<Omit<Settings, 'version'>>) =>
    void store
      .getState()
      .change(patch)
      .catch((thrown) => showToast({ text: toWireError(thrown).message }));

  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <PageHeader title="Settings" className="mb-6" />
      <SettingsGroup
        name="microphone"
        title="Microphone"
        note="What your answers are recorded with. Nothing is filtered: you hear what was said."
      >
        <MicrophoneSettings
          microphoneId={settings.microphoneId}
          onChoose={(id) => change({ microphoneId: id })}
        />
      </SettingsGroup>
      <SettingsGroup
        name="voice-check"
        title="Voice check"
        note="A paragraph that you read aloud, and what was understood of it. It measures the listener, not you."
      >
        <VoiceCheckSettings />
      </SettingsGroup>
      <SettingsGroup
        name="speech"
        title="Speech"
        note="What turns your voice into words, here on this machine. A connection is opened for a download that you start, and for nothing else."
      >
        <SpeechSettings />
      </SettingsGroup>
      <SettingsGroup
        name="counting"
        title="What is counted"
        note="Every report follows, old ones too. Nobody who stutters has to be counted."
      >
        <CountingSettings counting={settings.counting} onChange={(counting) => change({ counting })} />
      </SettingsGroup>
      <SettingsGroup name="practice" title="Practice" note="What stays beside you while you answer.">
        <div>
          <Checkbox checked={settings.captions} onChange={(captions) => change({ captions })}>
            Captions
          </Checkbox>
          <p className="mt-1 text-note text-quiet">
            Your last words, as they are understood. The real mode never shows them.
          </p>
        </div>
        <InterviewerVoice
          on={settings.speakInterviewer}
          onChange={(speakInterviewer) => change({ speakInterviewer })}
        />
      </SettingsGroup>
      <SettingsGroup
        name="interview"
        title="Interview"
        note="Practice is spread over the days until then. The last day brings nothing new."
      >
        <InterviewDate
          date={settings.interviewDate}
          onChange={(interviewDate) => change({ interviewDate })}
        />
        <div className="w-full">
          <h3>Your questions for them</h3>
          <div className="mt-2">
            <QuestionsForThem transport={transport} />
          </div>
        </div>
      </SettingsGroup>
      <SettingsGroup name="appearance" title="Appearance" note="Paper by day, near-black by night.">
        <Segmented
          label="Theme"
          value={settings.theme}
          options={themes}
          onChange={(theme) => change({ theme })}
        />
      </SettingsGroup>
      <SettingsGroup
        name="storage"
        title="Storage"
        note="Recordings and transcripts stay in a folder on this machine."
      >
        <Storage />
      </SettingsGroup>
      <SettingsGroup
        name="checks"
        title="Checks"
        note="Whether everything that Dry Run needs is in its place."
      >
        <Doctor />
      </SettingsGroup>
      <SettingsGroup name="about" title="About" note="What is running, and whose work it stands on.">
        <About />
      </SettingsGroup>
    </div>
  );
}
