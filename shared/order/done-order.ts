import type { Kind } from '#shared/bank/question.ts';
import { guardsOf } from '#shared/coverage/guards.ts';
import type { Window } from '#shared/coverage/windows.ts';
import { cues, shows } from './cues.ts';

const RELIEF =
  'rolled_back|rollback|roll_back|reverted|revert|turned_it_off|turned_off|turn_it_off|turn_off|switched_it_off|switched_off|switch_it_off|disabled|disable|failed_over|failover|fail_over|shed_load|shed|drained|drain|took_it_out|take_it_out|paused|pause|stopped_the_bleeding|stop_the_bleeding|put_it_back|undid|undo|flipped|flip|blocked|block|throttled|throttle|mitigated|mitigate|stopped_the|stop_the';
const KNEW =
  'knew|know|understood|understand|found|find|figured_out|figure_out|worked_out|work_out|had_found|had_understood|identified|identify|saw|explained|had_the';
const CAUSE =
  'cause|root|why|reason|culprit|what_it_was|what_was_wrong|what_was_going_on|what_had_happened|bug|explanation|line|query';
const LOOK =
  'looking|digging|debugging|reading|searching|investigating|studying|trying|hunting|arguing|staring|going_through|tracing|profiling|discussing';
const DID =
  'rolled_back|reverted|turned_off|turned_it_off|switched_off|switched_it_off|disabled|failed_over|drained|took_it_out|paused|flipped|throttled';
const SPAN = '0 minutes|hours|hour|minute|days|day|of';

/** Explicit time words by which the harm was stopped only once the cause was known, or after long looking. */
const lateRelief = cues(
  `only_after|only_when|only_once|not_until|not_before|only_then|only_afterwards ... ${KNEW} ... ${RELIEF}`,
  `only_after|only_when|only_once|until|not_before .. ${KNEW} .. ${CAUSE} ... ${RELIEF}`,
  `${RELIEF} ... only_after|only_when|only_once|not_until ... ${KNEW}`,
  `once|after|when @we .. ${KNEW} .. ${CAUSE} ... we|i finally|eventually|only_then|at_last ${RELIEF}`,
  `${KNEW} .. ${CAUSE} ... only_then|and_then_finally|then_finally|finally|only_afterwards ... ${RELIEF}`,
  `${LOOK} ... ${SPAN} ... before @we .. ${RELIEF}`,
  `spent|took|lost|went|needed .. ${SPAN} .. ${LOOK} ... before|until|and_only_then|only_then ... ${RELIEF}`,
  `didn't|did_not|wouldn't|would_not|refused_to|hesitated_to|waited_to|could_not_bring ... ${RELIEF} ... until ... ${KNEW}`,
  `waited|wait|held_off|hold_off ... ${RELIEF} ... until ... ${KNEW}`,
  `only_then|only_after_that|only_afterwards @we finally|could|did|also? ${RELIEF}`,
  `only_then|only_after_that|only_afterwards @we turned|switched|took .. off|out`,
  `after|once @we .. ${KNEW} ... @we finally|eventually|at_last ${RELIEF}`,
  `spent|took|lost|needed .. hour|hours|minutes|day .. ${LOOK} ... before|until ... ${DID}`,
  `first @we .. looked|searched|debugged|dug|traced|profiled|read|investigated|hunted ... only_then|only_afterwards|only_after_that ... ${RELIEF}`,
);
/** The other order, in as many words, anywhere: then nothing is said. */
const firstRelief = cues(
  `before @we .. ${KNEW} .. ${CAUSE}|anything|it|more`,
  'without knowing|understanding|waiting ..',
  "didn't|did_not|still_did_not|still_didn't|not_yet know|known|understand ... yet|why|cause|reason",
  `${RELIEF} ... first|straight_away|immediately|at_once|right_away|within`,
  `first ... ${RELIEF}`,
  "even_though|although ... didn't|not know|understand",
  'only_afterwards|only_then|afterwards|later|after_that .. look*|go_deeper|went_deeper|debug*|dig*|dug|investigat*|ask*|start*|search*',
);
/** Not what was done: a wish, a rule, somebody else's, a constraint of the system. */
const notDone = cues(
  "if|had_we|would_have|should|would|could|unless|in_theory|next_time|never|some_teams|people|rule|policy|runbook|normally|usually|you|imagine|told_me|safe|migration|data_loss|lose|lost_data|can't|couldn't",
);

/** Where the order of doing was told: the harm was stopped only after the cause was known. First and last word. */
export function doneLateIn(kind: Kind, windows: readonly Window[]): readonly [number, number] | null {
  if (kind !== 'incident') return null;
  if (windows.some(({ text }) => shows(firstRelief, text) && !shows(lateRelief, text))) return null;
  for (const window of windows) {
    const { text } = window;
    if (!shows(lateRelief, text) || shows(notDone, text)) continue;
    const guards = guardsOf(window);
    if (guards.has('asked') || guards.has('others')) continue;
    return [window.from, window.to];
  }
  return null;
}
