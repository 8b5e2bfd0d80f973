import { describe, expect, it } from 'vitest';
import { interviewText } from '#renderer/features/home/interview-text.ts';
import { reasonText } from '#renderer/features/home/reason-text.ts';
import type { Skill } from '#shared/skills/skill.ts';
import { fakeCriteria } from '#tests/fakes/window-questions.ts';

const today = new Date(2026, 2, 7, 12);
const at = (daysAgo: number) => new Date(2026, 2, 7 - daysAgo, 10).toISOString();
const first = fakeCriteria[0];
const known = first?.criteria[0];
if (!first || !known) throw new Error('there are no criteria');

const skill = (over: Partial<Skill>): Skill => ({
  stage: first.stage,
  criterion: known.id,
  state: 'missed',
  seenAt: at(1),
  recent: { missed: 1, of: 4 },
  sayings: 0,
  missedIn: null,
  askedIn: null,
  proofs: [],
  moves: [],
  ...over,
});
const because = (over: Partial<Skill>) =>
  reasonText({ type: 'skill', skill: skill(over) }, fakeCriteria, today);

describe('the reason of a question', () => {
  it.each<[Partial<Skill>, RegExp]>([
    [{ recent: { missed: 3, of: 4 } }, /^“.+” was not heard in three of your last four /],
    [{ recent: { missed: 2, of: 2 } }, /^“.+” was not heard in either of your last two /],
    [{ recent: { missed: 3, of: 3 } }, /^“.+” was not heard in any of your last three /],
    [{ recent: { missed: 1, of: 4 } }, /^“.+” was not heard yesterday\.$/],
    [{ state: 'said-when-asked' }, /^You said “.+” when asked\. Now on another question\.$/],
    [
      { state: 'said-unprompted', seenAt: at(30) },
      /^You last said “.+” on 5 February\. Once more, so that it stays\.$/,
    ],
  ])('%j', (over, text) => {
    expect(because(over)).toMatch(text);
    expect(because(over)).toContain(`“${known.label}”`);
  });

  it('names the stage where no skill is behind it', () => {
    const text = (reason: Parameters<typeof reasonText>[0]) => reasonText(reason, fakeCriteria, today);
    expect(text({ type: 'first' })).toBe('A short one to begin with.');
    expect(text({ type: 'new-stage', stage: 'coding' })).toBe('You have not answered a coding question yet.');
    expect(text({ type: 'stage', stage: 'behavioural', at: at(1) })).toBe(
      'You last answered a behavioural question yesterday.',
    );
    expect(text({ type: 'stage', stage: 'behavioural', at: at(0) })).toMatch(/^All three stages/);
  });
});

describe('an interview, in words', () => {
  it.each([
    [null, 'Is there an interview coming?'],
    ['2026-03-10', 'Your interview is in 3 days.'],
    ['2026-03-08', 'Your interview is tomorrow.'],
    ['2026-03-07', 'Your interview is today.'],
    ['2026-03-06', 'Your interview was yesterday.'],
  ])('%s: %s', (date, text) => {
    expect(interviewText(date, today)).toBe(text);
  });
});
