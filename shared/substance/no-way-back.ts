import { pattern, type Speech, type Stretch } from './speech.ts';

const WHO = "(?:i'd|i would|we'd|we would|i'll|we'll|i|we|then|and|to|plan is to|should)";
const change = pattern(
  [
    `${WHO} (?:then |just |also )?(?:migrate|migrated|deploy|deployed|cut over|switch|switched|replace|replaced|rewrite|rewrote|roll out|rolled out|roll it out|rolled it out|rename|renamed|convert|converted|enable|enabled|encrypt|encrypted|flip|flipped|upgrade|upgraded|move|moved|change the \\S+|drop the \\S+|dropped the \\S+|delete the old|remove the old|merge the|turn it on) (?:\\S+ ?){1,4}`,
    'the (?:migration|rollout|migration script|release|upgrade) (?:goes|runs|starts|merges|moves|takes|changes)',
    'turn it on for everyone|drop the old|shut down the old',
  ].join('|'),
);
/** Anything that is, or sounds like, a way back. */
const back =
  / (?:back|rollback|roll ?backs?|rolled back|revert\S*|undo|undone|undoes|undoing|both|warm|keep|keeps|kept|stays?|backups?|restored?|reversible|irreversible|previous|parallel|originals?|return|returning|yesterday|dual|shadow|abort|stop|stops|flag|flags|toggle|next to|side by side|snapshot|still runs|nothing has to|recover\S*|old one|old path|safe|safely|switch off|turn off|turning|dark|pull it|pulled|still|direction|directions|disable|disabled|off|again|thrown away|repeatable|leave the) /;
const notMine = / (?:if|they|he|she|never|not|whether|what|how|instead|without|\S+n't) $/;

/** Changes to what runs, in an answer in which nothing at all sounds like a way back. The first of them. */
export function changesWithoutWayBack(speech: Speech): Stretch[] {
  if (back.test(speech.text)) return [];
  return speech
    .find(change)
    .filter((s) => !speech.isQuoted(s) && !notMine.test(speech.before(s, 2)))
    .slice(0, 1);
}
