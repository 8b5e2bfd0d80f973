import { samplesToMs } from '#shared/audio/pcm.ts';
import type { CallOutput } from '#shared/contract/contract.ts';
import type { StoryNumbers } from '#shared/contract/interview.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import type { Report } from '#shared/report/report.ts';
import { bestTakes, takeFigures } from '#shared/skills/best-takes.ts';
import { clipOf, type ThenAndNow } from '#shared/skills/clip.ts';
import type { Skill } from '#shared/skills/skill.ts';
import { skillsOf } from '#shared/skills/skills.ts';
import { figuresIn } from '#shared/skills/story-numbers.ts';
import type { IndexedTake, SkillRows } from './skill-rows.ts';

/** How many answers are worth hearing again the evening before. */
const TAKES = 2;
/** Stories whose numbers are looked up, the latest telling of each; more are not told in one interview. */
const STORIES = 8;

export interface SkillSources {
  rows(): SkillRows;
  /** The attempt as its file has it; null where it cannot be read. */
  attempt(attemptId: string): Promise<Attempt | null>;
  /** The report of an attempt that was read. */
  report(attempt: Attempt): Report | null;
}

/** What the index says about skills and about what to hear again. */
export interface SkillIndex {
  skills(): Skill[];
  proofs(attemptId: string | null): Promise<ThenAndNow[]>;
  trends(): CallOutput<'skills.trends'>['answers'];
  lastDay(): Promise<CallOutput<'interview.lastDay'>>;
}

export function createSkillIndex({ rows, attempt, report }: SkillSources): SkillIndex {
  let known: { readonly rows: SkillRows; readonly version: number; readonly skills: Skill[] } | null = null;
  /** Reckoned anew only after something was written: home asks whenever it is shown. */
  const skills = (): Skill[] => {
    const present = rows();
    const version = present.version();
    if (known?.rows !== present || known.version !== version) {
      known = { rows: present, version, skills: skillsOf(present.takes()) };
    }
    return known.skills;
  };

  /** The latest proofs of all, or those of one attempt. */
  const wanted = (skills: readonly Skill[], attemptId: string | null) => {
    const all = skills.flatMap(({ stage, criterion, proofs }) =>
      proofs.map((proof) => ({ stage, criterion, ...proof })),
    );
    if (attemptId !== null) return all.filter(({ said }) => said.attemptId === attemptId);
    return all.toSorted((a, b) => b.said.at.localeCompare(a.said.at)).slice(0, 1);
  };

  const proofs = async (attemptId: string | null): Promise<ThenAndNow[]> => {
    const found: ThenAndNow[] = [];
    for (const { stage, criterion, missed, said } of wanted(skills(), attemptId)) {
      const [then, now] = [await attempt(missed.attemptId), await attempt(said.attemptId)];
      if (!then || !now) continue;
      found.push({
        stage,
        criterion,
        missed: clipOf(missed, criterion, then, report(then)),
        said: clipOf(said, criterion, now, report(now)),
      });
    }
    return found;
  };

  const numbersOf = async (take: IndexedTake): Promise<StoryNumbers | null> => {
    const told = await attempt(take.id);
    if (told?.transcription.state !== 'done') return null;
    const { transcript } = told.transcription;
    const { words } = withCorrectedWords(transcript, told.corrections, report(told)?.misheard);
    const figures = figuresIn(words).flatMap(({ sentence, startMs, endMs }) =>
      startMs === null || endMs === null ? [] : [{ sentence, startMs, endMs }],
    );
    return { attemptId: take.id, title: take.title, at: take.createdAt, figures };
  };

  const lastDay = async (): Promise<CallOutput<'interview.lastDay'>> => {
    const takes = rows().takes();
    const chosen = bestTakes(takes, TAKES).map((take) => ({
      attemptId: take.id,
      title: take.title,
      at: take.createdAt,
      stage: take.stage,
      durationMs: samplesToMs(take.samples),
      fillersPerMinute: take.fillersPerMinute,
      ...takeFigures(take),
    }));
    const latest = new Map<string, IndexedTake>();
    for (const take of takes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
      const isStory = take.stage === 'behavioural' && take.purpose !== 'retake';
      if (isStory && !latest.has(take.questionId) && latest.size < STORIES) latest.set(take.questionId, take);
    }
    const stories: StoryNumbers[] = [];
    for (const take of latest.values()) {
      const story = await numbersOf(take);
      if (story && story.figures.length > 0) stories.push(story);
    }
    return { takes: chosen, stories };
  };

  return { skills, proofs, trends: () => rows().answers(), lastDay };
}
