import { pattern, type Speech, type Stretch } from './speech.ts';

const success = pattern(
  [
    '(?:it|that|this|which|problem|issue|bug|everything|ticket) (?:was|is|were|got) (?:then |finally )?(?:fixed|solved|resolved)',
    "(?:that|this|which|and it|then it|change|lock|patch|it's|then it's|and then it was) (?:then )?(?:fixes|fixed|solved|solves|resolved)(?: (?:it|the \\S+))?",
    'problem solved|(?:problems?|issues?|bugs?|errors?|symptoms?|duplicates|leak|crashes|complaints|timeouts?) (?:just |then )?(?:went away|disappeared|vanished|was gone|were gone|is gone|are gone|is fixed|are fixed)',
    '(?:and|then|so) (?:then )?it (?:just )?(?:worked|was good|was fine)|it works now|since then (?:\\S+ ){0,3}no (?:problems?|issues?|errors?)',
    '(?:that|this) (?:was it|did it|did the trick|was the end of it)|did the trick',
    'closed the ticket|(?:incident|outage) was over|(?:has|have) been fine|(?:was|were) fine again|(?:is|was) gone with this (?:change|fix)',
  ].join('|'),
);
/** A check, or a number after it. */
const checked =
  / (?:0|run|ran|rerun|reran|runs|tests?|tested|testing|watch|watched|watching|graphs?|check|checked|checks|verif\S*|compar\S*|rate|count|counted|counts|replay|replayed|pass|passed|passes|alerts?|confirm\S*|step through|stepped|try|tried|looked|look|measure\S*|monitor\S*|quiet|flat|reproduc\S*|prove\S*|proof|numbers?|dashboards?|prints?|metrics?|logs?|assert\S*|went from|dropped|drain\S*|saw|see|sure) /;
const notYet =
  / (?:if|how|once|until|whether|when|know|knows|sure|not|never|before|after|unless|think|thought|thinks|would|hope|hoped|said|believe|\S+n't) /;

/** Success that nothing was heard to confirm: "I changed the timeout and the issue went away". */
export function unverifiedSuccess(speech: Speech): Stretch[] {
  return speech
    .find(success)
    .filter(
      (s) =>
        !speech.isQuoted(s) &&
        !notYet.test(speech.before(s, 4)) &&
        !checked.test(speech.around({ ...s, first: s.last + 1 }, 0, 60)) &&
        !checked.test(speech.around({ ...s, last: s.first - 1 }, 14, 0).replace(/ 0 /g, ' ')) &&
        !/ (?:only|not|\S+n't|worse|later) /.test(speech.after(s, 5)),
    );
}
