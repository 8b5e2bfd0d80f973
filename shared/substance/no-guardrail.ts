import { pattern, type Speech, type Stretch } from './speech.ts';

const IT = '(?:\\S+ ){0,4}?';
const ALL =
  '(?:everyone|everybody|all (?:of )?(?:the |our )?(?:users|customers|clients|traffic|tenants)|the whole \\S+|all users)';
const LIVE =
  '(?:the )?(?:live|production|prod)(?: (?:database|db|server|servers|machine|machines|system|cluster|table|config))?';

const OUT =
  '(?:ship|shipped|shipping|push|pushed|release|released|deploy|deployed|deploying|launched|rolled|roll|merge|merged|put|turned|flipped|enabled|switched|went|go|upgraded|moved)';

const fast = pattern(
  [
    `${OUT} ${IT}(?:straight|directly|right|immediately) (?:in|to|into|on|onto|for) (?:${ALL}|${LIVE}|main|master)`,
    `${OUT} ${IT}(?:to|for|over) ${ALL}(?: at once| immediately| right away| in one go)?`,
    `${OUT} ${IT}(?:everyone|everybody) over`,
    `(?:was|is|went) live (?:in|for|to) ${ALL}`,
    `(?:pushed|deployed|shipped|merged|released|deploy|ship|merge|push) ${IT}(?:without (?:any |a |the )?(?:testing|tests?|review|reviews|staging|checking|asking \\S+)|as it was|as is|right away|(?:late )?on (?:a )?friday (?:evening|night|afternoon))`,
    'force pushed (?:to|on|onto) \\S+',
    'put (?:it|that|this|them) live (?:right away|immediately|straight away|at once)|it just went out|just ship it',
    `(?:quick fix|hotfix|fix|hotfixed|patched|edited|changed|fixed|ran|dropped|deleted|updated|altered|upgraded|ran the migration|do the fix|did it|turned off|disabled) ${IT}(?:directly |straight |right |live |by hand )?(?:in|on|against) ${LIVE}`,
    "(?:logged|went|ssh|sshed|ssh'd) (?:in |on )?(?:into|onto|to) (?:the )?\\S+ (?:\\S+ )?and (?:patched|changed|fixed|edited|deleted)",
    '(?:hotfixed|patched|fixed) (?:it|that|this) (?:directly |right )?on the server',
    'upgraded (?:\\S+ ){1,3}in place',
    '(?:skipped|skip) (?:the |any |all )?(?:code )?(?:reviews?|tests?|testing|staging|canary|qa)',
    'no time (?:for (?:a |any )?(?:tests?|testing|reviews?|staging|canary)|to (?:test|review|check) (?:it|that|this))',
  ].join('|'),
);

const guardrail =
  / (?:canary|flags?|flagged|toggle|kill|switch back|switched back|percent|tenth|rollback|roll|rolled back|revert|reverted|reverting|back|backup|backups|restore|undo|staging|shadow|dry|copy|snapshot|gradually|steps|stages|waves|first|watched|watching|monitored|alert|alerts|alarm|protected|green|passed|flat|transaction|checked|verified|rehearsed|eyes|pair|slowly|half|dashboard|dashboards|script|kept|after|once|before|until|replica|old|still|behind|fallback|limited|capped|check|checks|tested|tests|reviewed|approved|signed|pilot|beta|trial|twice|together|planned|maintenance|window) /;
/** Told as what went wrong, or what is not done any more. */
const learned =
  / (?:required|habit|lesson|cost us|since then|from then on|never again|mistake|regret|should not|shouldn't|banned|broke|broken|wrong) /;
/** A question, or something that may be done and was not. */
const asked = / (?:\?|is it|would you|may i|can (?:i|we|be)|could be|to be|allowed to|in order to) /;
/** What is sent and not changed: messages go to everyone. */
const messages =
  / (?:messages?|events?|emails?|mails?|notifications?|requests?|updates|writes|reads|traffic|newsletter) (?:\S+ ){0,3}$/;
/** The words of a guardrail that was left out. */
const leftOut =
  /(?:without|skipped|skip|no time (?:for|to)|no|not) (?:any |a |the |all |code |being |it was |it being )*(?:canary|flags?|staging|rollback|backups?|alerts?|tests?|tested|testing|reviews?|reviewed|checks?|checking|checked|approved)/g;
/** What somebody else did, or what came over us. */
const theirs = / by (?:the|a|an|their|another|our|his) \S+ | (?:vendor|provider|supplier|competitor)s? /;
const notDone =
  / (?:never|not|instead|rather|wanted|wants|risk|if|whoever|somebody|someone|avoid|before|against|would be|could|forbid|\S+n't) /;

/** Changes that went out fast with nothing to catch a mistake: "we just shipped it straight to everyone". */
export function changesWithoutGuardrail(speech: Speech): Stretch[] {
  return speech.find(fast).filter((s) => {
    const near = speech
      .around(s, 18, 24)
      .replace(leftOut, 'nothing')
      .replace(/ at once /g, ' ');
    return (
      !speech.isQuoted(s) &&
      !asked.test(speech.sentence(s, 14)) &&
      !guardrail.test(near) &&
      !learned.test(near) &&
      !theirs.test(speech.around(s, 10, 10)) &&
      !messages.test(speech.before(s, 5)) &&
      !notDone.test(speech.before(s, 8))
    );
  });
}
