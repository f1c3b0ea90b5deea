import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { RoutingError, type RoutingTrouble } from './fetch-json.js';

/** How a server that knows ways is asked. */
export interface ServerOptions {
  /** Address of the server. */
  readonly url: string;
  /** Answers what the server cannot. */
  readonly fallback: BuiltInEstimator;
  /** Told once for each time the server lets us down. */
  readonly onTrouble: (trouble: RoutingTrouble, message: string) => void;
  readonly timeoutMs?: number;
  /** After trouble the server is left alone for so long; half a minute unless told otherwise. */
  readonly restMs?: number;
  readonly now?: () => number;
}

const REST_MS = 30_000;

/** A server that may be in trouble: then this is told, it answers nothing, and is left alone for a while. */
export class RoutingServer {
  private restsUntil = 0;
  private readonly restMs: number;

  constructor(private readonly options: ServerOptions) {
    this.restMs = options.restMs ?? REST_MS;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.options.now?.() ?? Date.now();
  }

  /**
   * Puts a question to the server.
   * @returns undefined where the server rests or lets us down
   */
  async ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    if (this.now() < this.restsUntil) return undefined;
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof RoutingError)) throw error;
      this.restsUntil = this.now() + this.restMs;
      this.options.onTrouble(error.trouble, error.message);
      return undefined;
    }
  }
}

/** An address without slashes at its end, for paths to be put behind. */
export const baseOf = (url: string): string => url.replace(/\/+$/, '');
