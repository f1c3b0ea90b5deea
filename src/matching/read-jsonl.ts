import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Checked } from '../kernel/contract/index.js';
import { DomainError, type FieldProblem } from '../kernel/errors.js';

/** Tells whoever runs the command what was left out, and why. */
export type Reject = (file: string, line: number, problem: FieldProblem) => void;

export interface JsonlRecord<T> {
  readonly id: string;
  readonly value: T;
  /** From 1. */
  readonly line: number;
}

/**
 * Reads one JSON record per line, as a stream. A line that cannot be used is told of, with its number,
 * field and reason, and the rest goes in; blank lines are passed over.
 * @throws DomainError `unreadable-file` when there is no such file
 */
export async function* readJsonl<T extends { id?: string }>(
  file: string,
  check: (input: unknown) => Checked<T>,
  reject: Reject,
): AsyncGenerator<JsonlRecord<T>> {
  await assertFile(file);
  const seen = new Set<string>();
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const parsed = parse(text);
    const checked = parsed.ok ? check(parsed.value) : parsed;
    if (!checked.ok) {
      for (const problem of checked.problems) reject(file, number, problem);
      continue;
    }
    const problem = idProblem(checked.value.id, seen);
    if (problem !== undefined) {
      reject(file, number, problem);
      continue;
    }
    const id = checked.value.id ?? '';
    seen.add(id);
    yield { id, value: checked.value, line: number };
  }
}

async function assertFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return;
  throw new DomainError('invalid', 'unreadable-file', `There is no file ${file}`);
}

function parse(text: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // The parser's own message quotes the text, which may hold personal data.
    return { ok: false, problems: [{ field: '', code: 'isJson', message: 'is not JSON' }] };
  }
}

function idProblem(id: string | undefined, seen: ReadonlySet<string>): FieldProblem | undefined {
  if (id === undefined || id.trim() === '') {
    return { field: 'id', code: 'isDefined', message: 'id must not be empty' };
  }
  if (!seen.has(id)) return undefined;
  return { field: 'id', code: 'isUnique', message: 'id stands in an earlier line of this file' };
}
