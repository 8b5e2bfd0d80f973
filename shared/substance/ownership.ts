import type { Ownership } from '#shared/report/report.ts';
import { pattern, type Speech } from './speech.ts';

const BETWEEN =
  '(?:then|also|just|first|finally|quickly|immediately|personally|even|both|all|only|later|eventually|therefore|basically|actually|really|together|myself|ourselves)';
/** What people do on purpose; states, feelings and what merely happened to them are left out. */
const DONE =
  '(?:built|wrote|rewrote|chose|took|made|ran|found|led|set|put|drew|cut|split|told|asked|spoke|brought|began|held|drove|taught|kept|gave|went with|sat down|did|dealt|sent|left out|paid|bought|met|shut|stood|broke down|dug|got rid of|sought|sold|(?!(?:needed|wanted|liked|loved|hoped|hated|seemed|happened|remembered|learned|used|worried|enjoyed|feared|struggled|believed|noticed|realized|realised|guessed|felt|lived|stayed|waited|existed|owned|deserved|expected|failed|missed|suffered|assumed|supposed|relied|indeed|embed|feed|need|speed|seed|red|bed|hundred|tired|bored|scared|stuck|based|involved|interested|surprised) )[a-z]{2,}ed)';

/**
 * How often the speaker said who did something: "I" or "we" before a verb of doing, each time it was said. Null
 * where nobody is said to have done anything. A figure to ask about, never one to judge by.
 */
export function ownershipOf(speech: Speech): Ownership | null {
  const count = (who: string): number => speech.find(pattern(`${who} (?:${BETWEEN} )*${DONE}`)).length;
  const ownership = { i: count('i'), we: count('we') };
  return ownership.i + ownership.we === 0 ? null : ownership;
}
