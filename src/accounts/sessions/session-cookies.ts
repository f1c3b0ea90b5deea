import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../platform/settings/settings.js';
import type { Caller } from './caller.js';
import { deviceName } from './device-name.js';
import type { OpenedSession } from './sessions.js';

const DEVICE_SECONDS = 365 * 24 * 3600;

/** The two cookies: who is signed in, and that this browser has been seen before. */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;

  constructor(settings: Settings) {
    this.secure = settings.publicUrl.startsWith('https:');
  }

  sessionToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.name('session')];
  }

  caller(request: FastifyRequest): Caller {
    return {
      ip: request.ip,
      device: deviceName(request.headers['user-agent']),
      deviceToken: request.cookies[this.name('device')],
      sessionToken: this.sessionToken(request),
    };
  }

  set(reply: FastifyReply, opened: OpenedSession): void {
    const { token, deviceToken, lifetimeSeconds } = opened;
    reply.setCookie(this.name('session'), token, this.options(lifetimeSeconds));
    this.setDevice(reply, deviceToken);
  }

  setDevice(reply: FastifyReply, deviceToken: string): void {
    reply.setCookie(this.name('device'), deviceToken, this.options(DEVICE_SECONDS));
  }

  /** Forgets the session; the device stays known. */
  clear(reply: FastifyReply): void {
    reply.clearCookie(this.name('session'), this.options());
  }

  /** With https the `__Host-` prefix makes the browser hold the cookie to this host, path and scheme. */
  private name(word: 'session' | 'device'): string {
    return this.secure ? `__Host-${word}` : word;
  }

  private options(maxAge?: number) {
    return {
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
      secure: this.secure,
      ...(maxAge === undefined ? {} : { maxAge }),
    };
  }
}
