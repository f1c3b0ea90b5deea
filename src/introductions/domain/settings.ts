/** How this partnership approves introductions (DESIGN, section 6). Data, read anew for every decision. */
export interface ApprovalSettings {
  /** The person's adviser alone, or one adviser of each side (two different people). */
  approvals: 'one' | 'per-side';
  /** Before: the employer sees and answers only what an adviser has approved. */
  approve: 'after-employer' | 'before-employer';
  /** What it means when no adviser has decided in time. */
  silence: 'expire' | 'remind' | 'approve';
  /** Working days that advisers have to decide, or to object. */
  approvalWorkingDays: number;
  /** Days that a side has to answer. */
  answerDays: number;
}

export const DEFAULT_APPROVAL_SETTINGS: ApprovalSettings = {
  approvals: 'one',
  approve: 'after-employer',
  silence: 'remind',
  approvalWorkingDays: 2,
  answerDays: 14,
};

export const APPROVALS_VALUES = ['one', 'per-side'] as const;
export const APPROVE_VALUES = ['after-employer', 'before-employer'] as const;
export const SILENCE_VALUES = ['expire', 'remind', 'approve'] as const;
