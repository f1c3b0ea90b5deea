/** More than this share of a source gone at once is more likely a fault of the feed than of the labour market. */
const MOST_GONE = 0.2;

export interface ClosureFacts {
  /** Open ads of the source before the import. */
  open: number;
  /** Those of them that the feed no longer holds. */
  gone: number;
  /** The feed was read to its end. */
  complete: boolean;
  /** The operator says that the file is a part of the feed. */
  partial: boolean;
  /** The operator has looked and wants them closed. */
  confirmed: boolean;
}

/**
 * Whether the ads that are gone from a feed are closed (rules in docs/imports.md): a file stands for the whole of
 * its source unless said to be a part; one that broke off closes nothing; a great many gone at once wait for a word.
 */
export function judgeClosures(
  facts: ClosureFacts,
): { close: true } | { close: false; reason: string } {
  const { open, gone, complete, partial, confirmed } = facts;
  if (gone === 0) return { close: true };
  if (!complete) return { close: false, reason: 'the feed was not read to its end' };
  if (partial) return { close: false, reason: 'the file is a part of the feed (--partial)' };
  if (gone > open * MOST_GONE && !confirmed) {
    const share = Math.round((gone / open) * 100);
    const reason =
      `${gone} of ${open} open ads (${share} %) are gone from the feed, more than ${MOST_GONE * 100} % at once: ` +
      'look whether the feed is whole, then run again with --confirm-closures';
    return { close: false, reason };
  }
  return { close: true };
}
