export const MATCH_ANSWERS = ['yes', 'no', 'later'] as const;
export type MatchAnswer = (typeof MATCH_ANSWERS)[number];
export type AnsweringSide = 'seeker' | 'employer';
