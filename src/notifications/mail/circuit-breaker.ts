const FAILURES_TO_OPEN = 3;
const OPEN_MS = 30_000;

/** After some failures in a row nobody knocks at the mail server for a while; then one try decides. */
export class CircuitBreaker {
  private failures = 0;
  private until = 0;

  /** @returns when to come back; undefined when the way is free */
  closedUntil(now: Date): Date | undefined {
    return now.getTime() < this.until ? new Date(this.until) : undefined;
  }

  succeeded(): void {
    this.failures = 0;
    this.until = 0;
  }

  failed(now: Date): void {
    this.failures++;
    if (this.failures >= FAILURES_TO_OPEN) this.until = now.getTime() + OPEN_MS;
  }
}
