import type { Inputs } from './inputs.js';
import type { Machine, Need } from './machines.js';

/** A piece of the night: so many processor seconds; BullMQ hands them out, and again when a machine is gone. */
const PIECE_SECONDS = 60;

interface Piece {
  readonly territory: number;
  readonly seconds: number;
}

export interface Night {
  readonly hours: number;
  /** Pieces that were begun on the machine that failed, and done anew. */
  readonly redone: number;
}

/**
 * Plays a night: each core takes the next piece of a territory that its machine holds. With `fails`, a machine stops at
 * that hour; its pieces in hand are noticed after a while and done by whoever else holds the territory.
 */
export function playNight(
  needs: readonly Need[],
  machines: readonly Machine[],
  inputs: Inputs,
  fails?: { machine: number; atHour: number },
): Night {
  const waiting = needs.map((need, territory) => piecesOf(need, territory));
  const cores = machines.flatMap((machine, number) =>
    Array.from({ length: inputs.coresPerMachine }, () => ({ machine, number, free: 0 })),
  );
  const failsAt = (fails?.atHour ?? Infinity) * 3600;
  let end = 0;
  let redone = 0;
  for (;;) {
    const next = cores
      .filter((core) => core.machine.territories.some((t) => (waiting[t]?.length ?? 0) > 0))
      .reduce<(typeof cores)[number] | undefined>(
        (first, core) => (first === undefined || core.free < first.free ? core : first),
        undefined,
      );
    if (next === undefined) return { hours: end / 3600, redone };
    const dead = next.number === fails?.machine;
    if (dead && next.free >= failsAt) {
      cores.splice(cores.indexOf(next), 1);
      continue;
    }
    const piece = takeFrom(next.machine, waiting);
    if (piece === undefined) continue;
    const done = next.free + piece.seconds;
    if (dead && done > failsAt) {
      waiting[piece.territory]?.push(piece);
      redone += 1;
      cores.splice(cores.indexOf(next), 1);
      end = Math.max(end, failsAt + inputs.detectionSeconds);
      continue;
    }
    next.free = done;
    end = Math.max(end, done);
  }
}

function piecesOf({ nightHours }: Need, territory: number): Piece[] {
  const seconds = nightHours * 3600;
  const count = Math.max(1, Math.ceil(seconds / PIECE_SECONDS));
  return Array.from({ length: count }, () => ({ territory, seconds: seconds / count }));
}

/** From the territory with most left to do. */
function takeFrom(machine: Machine, waiting: Piece[][]): Piece | undefined {
  const left = (territory: number) => waiting[territory]?.length ?? 0;
  const most = machine.territories.reduce((a, b) => (left(b) > left(a) ? b : a));
  return waiting[most]?.pop();
}
