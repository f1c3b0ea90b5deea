import { LRUCache } from 'lru-cache';
import type { Link, Linker, LinkRequest } from '../../taxonomy/index.js';

const REMEMBERED = 20_000;

/** Feeds repeat a few thousand wordings over and over: each is linked once. */
export class RememberingLinker implements Linker {
  private readonly known = new LRUCache<string, Link[]>({ max: REMEMBERED });

  constructor(private readonly linker: Linker) {}

  link(text: string, request: LinkRequest): Link[] {
    const key = [request.kind, request.lang, request.top, text].join('\u0000');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const links = this.linker.link(text, request);
    this.known.set(key, links);
    return links;
  }
}
