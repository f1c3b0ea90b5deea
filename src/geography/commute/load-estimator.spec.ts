import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInside } from '../domain/region.js';
import { Rhine } from '../domain/rhine.js';
import { readRoads } from '../domain/roads/read-roads.js';
import { readLines } from '../domain/transit/read-lines.js';
import { geographyFolder, readOutline } from '../places/read-built-in.js';
import { loadCommuteData } from './load-estimator.js';

const data = await loadCommuteData();
const outline = await readOutline();

describe('the data of the commute', () => {
  it('never lets a road cross the Rhine but at a crossing', () => {
    const rhine = new Rhine(data.course);
    const nodes = new Map(data.roads.nodes.map((node) => [node.name, node]));
    const bank = (name: string) => {
      const node = nodes.get(name);
      return node === undefined ? name : rhine.bankOf(node);
    };
    expect(data.roads.roads.filter(({ from, to }) => bank(from) !== bank(to))).toEqual([]);
    for (const { left, right } of data.roads.approaches) {
      expect([bank(left), bank(right)]).toEqual(['left', 'right']);
    }
  });

  it('names only crossings that there are, each once', () => {
    const names = data.crossings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const unknown = data.roads.approaches.filter(({ crossing }) => !names.includes(crossing));
    expect(unknown).toEqual([]);
  });

  it('lies in the region', () => {
    const outside = [...data.roads.nodes, ...data.lines.stops, ...data.crossings].filter(
      (point) => !isInside(outline, point),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });

  it('names the line of a file that cannot be understood', () => {
    expect(() => readRoads('node a 48 7\nroad main X a b')).toThrow(
      'roads.txt, line 2: no node "b"',
    );
    expect(() => readRoads('rode a b')).toThrow('roads.txt, line 1');
    expect(() => readLines('line rail 30 X: a 5 b')).toThrow('lines.txt, line 1: no stop "a"');
    expect(() => readLines('stop a 48 7\nline rail 30 X: a 5')).toThrow('lines.txt, line 2');
  });
});

describe('the table of built-in places', () => {
  it('is what its script makes of the packages and the hand-made codes', () => {
    const script = pathToFileURL(join(geographyFolder(), 'build-places.mjs')).href;
    const code = `import { placesTable } from ${JSON.stringify(script)}; process.stdout.write(placesTable());`;
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      maxBuffer: 16_000_000,
    });
    const kept = readFileSync(join(geographyFolder(), 'places.tsv'), 'utf8');
    expect(kept.trimEnd() === made.trimEnd()).toBe(true);
  });
});
