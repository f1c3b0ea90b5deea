import { judgeClosures } from './closures.js';

const facts = { open: 10, gone: 2, complete: true, partial: false, confirmed: false };

describe('ads that are gone from a feed', () => {
  it('are closed when they are few', () => {
    expect(judgeClosures(facts)).toEqual({ close: true });
    expect(judgeClosures({ ...facts, open: 0, gone: 0 })).toEqual({ close: true });
  });

  it('stay open when more than a fifth are gone at once, until someone confirms', () => {
    const many = { ...facts, gone: 3 };
    expect(judgeClosures(many)).toMatchObject({
      close: false,
      reason: expect.stringContaining('30 %'),
    });
    expect(judgeClosures({ ...many, confirmed: true })).toEqual({ close: true });
  });

  it('stay open when the file is a part of the feed or broke off, whatever is confirmed', () => {
    expect(judgeClosures({ ...facts, partial: true, confirmed: true }).close).toBe(false);
    expect(judgeClosures({ ...facts, complete: false, confirmed: true }).close).toBe(false);
  });
});
