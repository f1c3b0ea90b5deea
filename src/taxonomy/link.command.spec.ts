import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import type { Linker } from './index.js';
import { linkLines, run } from './link.command.js';

const URI = 'http://data.europa.eu/esco/occupation/';

/** Answers every text with two concepts named after it. */
const echo: Linker = {
  link: (text, { top = 10 }) =>
    [1, 2]
      .slice(0, text.trim() ? top : 0)
      .map((n) => ({ uri: `${URI}${text.length}-${n}`, score: 1 / n, confidence: 0.5, label: '' })),
};

async function linked(input: string, top = 10) {
  const output = new PassThrough();
  const said: string[] = [];
  const request = { kind: 'occupation', lang: 'fr', top } as const;
  const done = linkLines(Readable.from([input]), output, echo, request, (one) => said.push(one));
  const written = textOf(output);
  await done;
  output.end();
  return { rows: (await written).split('\n').filter(Boolean), said };
}

describe('the link command', () => {
  it('writes id, rank, concept and score between tabs, in the order of the lines', async () => {
    const { rows, said } = await linked('b\tdeux\na\tun\n');
    expect(rows).toEqual([
      `b\t1\t${URI}4-1\t1.000000`,
      `b\t2\t${URI}4-2\t0.500000`,
      `a\t1\t${URI}2-1\t1.000000`,
      `a\t2\t${URI}2-2\t0.500000`,
    ]);
    expect(said).toEqual([]);
  });

  it('writes no more answers than asked for', async () => {
    expect((await linked('a\tun\nb\tdeux', 1)).rows).toHaveLength(2);
  });

  it('passes over empty lines, reads Windows line ends and a byte order mark', async () => {
    const { rows, said } = await linked('\uFEFFa\tun\r\n\r\n \r\nb\tun\r\n', 1);
    expect(rows).toEqual([`a\t1\t${URI}2-1\t1.000000`, `b\t1\t${URI}2-1\t1.000000`]);
    expect(said).toEqual([]);
  });

  it('names a line that is no id, tab and text, and goes on', async () => {
    const { rows, said } = await linked('a\tun\nboulanger\n\tsans numéro\nb\tun', 1);
    expect(rows).toHaveLength(2);
    expect(said).toEqual([
      'line 2 is left out: it is not an id, a tab and a text',
      'line 3 is left out: it is not an id, a tab and a text',
    ]);
  });

  it('answers nothing to an id without a text', async () => {
    expect(await linked('a\t\n')).toEqual({ rows: [], said: [] });
  });

  it('answers a line before the next one is there', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const request = { kind: 'skill', lang: 'de', top: 1 } as const;
    const done = linkLines(input, output, echo, request, () => undefined);
    input.write('a\tun\n');
    const [first] = (await once(output, 'data')) as [Buffer];
    expect(first.toString()).toBe(`a\t1\t${URI}2-1\t1.000000\n`);
    input.end('b\tun\n');
    await done;
  });

  it('waits for a reader who is slow, and loses nothing', async () => {
    const output = new PassThrough({ highWaterMark: 16 });
    const lines = Array.from({ length: 2000 }, (_, i) => `q${i}\ttexte`).join('\n');
    const request = { kind: 'skill', lang: 'fr', top: 1 } as const;
    const done = linkLines(Readable.from([lines]), output, echo, request, () => undefined);
    const written = textOf(output);
    await done;
    output.end();
    expect((await written).split('\n').filter(Boolean)).toHaveLength(2000);
  });

  it.each([
    [{ kind: 'job', lang: 'fr', top: '10' }, '--kind must be one of occupation, skill, not "job"'],
    [{ kind: 'skill', lang: 'it', top: '10' }, '--lang must be one of'],
    [{ kind: 'skill', lang: 'fr', top: '0' }, '--top must be a whole number from 1, not "0"'],
    [{ kind: 'skill', lang: 'fr', top: 'x' }, '--top must be a whole number from 1, not "x"'],
  ])('refuses %j as wrong use', async (options, message) => {
    await expect(run(options)).rejects.toMatchObject({
      code: 'wrong-use',
      message: expect.stringContaining(message) as string,
    });
  });
});
