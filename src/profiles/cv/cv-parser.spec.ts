import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cvFile, docx } from '../../../test/support/cv/files.js';
import { projectRoot } from '../../platform/paths.js';
import { CV_LIMITS } from './cv-limits.js';
import { CvParser } from './cv-parser.js';

const worker = join(projectRoot(), 'dist', 'src', 'profiles', 'cv', 'cv.worker.js');
const describeBuilt = existsSync(worker) ? describe : describe.skip;

describeBuilt('the bounded parser (skipped without a build)', () => {
  const parser = new CvParser();

  it('parses in a thread, and hands over what is wrong as it was', async () => {
    expect(await parser.parse(cvFile('europass.xml'))).toMatchObject({ format: 'europass' });
    await expect(parser.parse(Buffer.from('<rss/>'))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'cv-xml-unknown',
      params: { root: 'rss' },
    });
  });

  it('ends what takes too long or too much memory, and goes on with the next', async () => {
    const slow = { code: 'cv-too-slow' };
    const long = docx(Array.from({ length: 20_000 }, () => 'Wort'));
    await expect(parser.parse(long, { ...CV_LIMITS, milliseconds: 1 })).rejects.toMatchObject(slow);
    await expect(parser.parse(long, { ...CV_LIMITS, heapMegabytes: 4 })).rejects.toMatchObject(
      slow,
    );
    await expect(parser.parse(long, { ...CV_LIMITS, growthMegabytes: 0 })).rejects.toMatchObject(
      slow,
    );
    expect(await parser.parse(docx(['Deutsch B2']))).toMatchObject({ format: 'docx' });
  });

  it('lets only so many wait', async () => {
    const many = Array.from({ length: 20 }, () => parser.parse(docx(['Deutsch B2'])));
    const outcomes = await Promise.allSettled(many);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ kind: 'too-many', code: 'cv-busy' });
    }
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  }, 60_000);
});
