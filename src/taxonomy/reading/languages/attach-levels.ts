import type { CefrLevel } from '../../../kernel/cefr.js';
import type { Sentence } from '../text/sentences.js';
import type { Mention } from './find-mentions.js';
import { lowest, type LevelMark, type SkillMark } from './level-marks.js';
import { ALTERNATIVES, CONNECTORS, COORDINATORS } from './mention-guards.js';

export interface LeveledMention extends Mention {
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
  /** First and last word of mention, level and skill words. */
  readonly from: number;
  readonly to: number;
  readonly byCode: boolean;
  /** Named together with another one, one of which will do. */
  readonly alternative: boolean;
}

interface Draft {
  readonly mention: Mention;
  levels: LevelMark[];
  skills: SkillMark[];
}

/** A code is unmistakable, so a few other words may stand between; other words must be next to the language. */
const REACH = { code: 4, words: 0 };
/** No mark is looked for further away. */
const FARTHEST = 12;

/** Gives each language of a sentence the levels that go with it. */
export function attachLevels(
  sentence: Sentence,
  mentions: readonly Mention[],
  levels: readonly LevelMark[],
  skills: readonly SkillMark[],
): LeveledMention[] {
  const drafts: Draft[] = mentions.map((mention) => ({ mention, levels: [], skills: [] }));
  const inMarks = marked([...levels, ...skills]);
  const cost = (from: number, to: number) => distance(sentence, inMarks, from, to);
  for (const mark of levels) {
    nearest(drafts, mark, cost, mark.code ? REACH.code : REACH.words)?.levels.push(mark);
  }
  for (const mark of skills) nearest(drafts, mark, cost, REACH.code)?.skills.push(mark);
  share(sentence, drafts);
  return drafts.map((draft) => settle(draft, isAlternative(sentence, draft.mention, mentions)));
}

const marked = (marks: readonly { from: number; to: number }[]) => {
  const inside = new Set<number>();
  for (const { from, to } of marks) for (let at = from; at <= to; at++) inside.add(at);
  return inside;
};

interface Distance {
  readonly cost: number;
  readonly strangers: number;
}

/** How loosely two places hang together; undefined beyond reach. */
function distance(
  { tokens, lang }: Sentence,
  inMarks: ReadonlySet<number>,
  from: number,
  to: number,
): Distance | undefined {
  if (to - from > FARTHEST) return undefined;
  let [cost, strangers] = [0, 0];
  for (let at = from + 1; at <= to; at++) {
    const { gap, word } = tokens[at]!;
    cost += GAP_COST[gap];
    if (at === to) break;
    cost += 0.5;
    if (COORDINATORS.has(word)) cost += 2;
    else if (!CONNECTORS[lang].has(word) && !inMarks.has(at)) strangers += 1;
  }
  return { cost: cost + strangers * 2, strangers };
}

const GAP_COST = {
  joined: 0,
  space: 0,
  comma: 2,
  bracket: 0.5,
  colon: 0.5,
  clause: 3,
  sentence: 99,
};

function nearest(
  drafts: readonly Draft[],
  mark: { from: number; to: number },
  cost: (from: number, to: number) => Distance | undefined,
  strangersAllowed: number,
): Draft | undefined {
  const before = drafts.findLast(({ mention }) => mention.at < mark.from);
  const after = drafts.find(({ mention }) => mention.at > mark.to);
  const within = drafts.find(({ mention }) => mention.at >= mark.from && mention.at <= mark.to);
  if (within !== undefined) return within;
  const ways = [
    { draft: before, way: before && cost(before.mention.at, mark.from) },
    { draft: after, way: after && cost(mark.to, after.mention.at) },
  ].filter(({ way }) => way !== undefined && way.strangers <= strangersAllowed);
  return ways.sort((a, b) => a.way!.cost - b.way!.cost)[0]?.draft;
}

/** "Deutsch und Englisch fließend", "notions d'allemand et d'anglais": what is said of one of a row is said of all. */
function share(sentence: Sentence, drafts: readonly Draft[]): void {
  const rows: Draft[][] = [];
  drafts.forEach((draft, i) => {
    const row = rows.at(-1);
    const before = drafts[i - 1];
    const joined = before && isCoordinated(sentence, before.mention.at, draft.mention.at);
    if (row !== undefined && joined && !(ownsAfter(before) && ownsBefore(draft))) row.push(draft);
    else rows.push([draft]);
  });
  for (const row of rows) {
    const [first, last] = [row[0]!, row.at(-1)!];
    const source = ownsAfter(last) ? last : ownsBefore(first) ? first : undefined;
    if (source === undefined) continue;
    for (const draft of row) {
      if (draft.levels.length === 0) draft.levels = source.levels;
      if (draft.skills.length === 0) draft.skills = source.skills;
    }
  }
}

const ownsAfter = ({ levels, skills, mention }: Draft) =>
  [...levels, ...skills].some(({ from }) => from > mention.at);
const ownsBefore = ({ levels, skills, mention }: Draft) =>
  [...levels, ...skills].some(({ to }) => to < mention.at);

const LANGUAGE_ENDINGS = new Set(['kenntnisse', 'd', 'l', 'en', 'de', 'la', 'le', 'in', 'langue']);

function isCoordinated({ tokens }: Sentence, from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to).map(({ word }) => word);
  const gap = tokens[to]!.gap;
  if (between.length === 0) return gap === 'joined' || gap === 'comma';
  return between.every((word) => COORDINATORS.has(word) || LANGUAGE_ENDINGS.has(word));
}

function isAlternative({ tokens }: Sentence, mention: Mention, all: readonly Mention[]): boolean {
  const other = (index: number) => all[all.indexOf(mention) + index];
  const [before, after] = [other(-1), other(1)];
  const choice = (from: number, to: number) =>
    to - from <= 3 && tokens.slice(from + 1, to).some(({ word }) => ALTERNATIVES.has(word));
  return (
    (before !== undefined && choice(before.at, mention.at)) ||
    (after !== undefined && choice(mention.at, after.at))
  );
}

function settle({ mention, levels, skills }: Draft, alternative: boolean): LeveledMention {
  const codes = levels.filter(({ code }) => code);
  const strong = levels.filter(({ weak }) => weak !== true);
  const used = codes.length > 0 ? codes : strong.length > 0 ? strong : levels;
  const named = used.map((mark, i) => ({ mark, skill: skillOf(mark, i, used, skills) }));
  const at = (one: 'spoken' | 'written') =>
    lowest(named.filter(({ skill }) => skill === one || skill === 'both').map((n) => n.mark.level));
  const places = [mention.at, ...[...levels, ...skills].flatMap(({ from, to }) => [from, to])];
  const [spoken, written] = [at('spoken'), at('written')];
  return {
    ...mention,
    ...(spoken && { spoken }),
    ...(written && { written }),
    from: Math.min(...places),
    to: Math.max(...places),
    byCode: codes.length > 0,
    alternative,
  };
}

/** Several levels with several skills go in pairs ("B1 mündlich, A2 schriftlich"); one level takes all that is said. */
function skillOf(
  mark: LevelMark,
  index: number,
  levels: readonly LevelMark[],
  skills: readonly SkillMark[],
): LevelMark['skill'] {
  if (skills.length === 0) return mark.skill ?? (mark.code ? 'both' : 'spoken');
  if (levels.length > 1 && skills.length > 1) return skills[index]?.skill ?? 'both';
  const said = new Set(skills.map(({ skill }) => skill));
  if (said.size > 1 || said.has('both')) return 'both';
  return skills[0]!.skill;
}
