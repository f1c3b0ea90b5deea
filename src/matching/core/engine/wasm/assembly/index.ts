export { gates } from './gates';
export { countCommon, relate } from './relevance';
export { addSkill, clear } from './sums';
export { gatherOthers, gatherRelevant } from './gather';
export { pick } from './pick';
export { score } from './score';
export { reach } from './reach';
export { listCredits, markNear, packCredits } from './postings';
export { addBits, addShort, decideShort, keepThoseOfAny } from './bits';
