import { createServer } from 'node:net';
import { SettingsError } from '../settings/settings.js';

/** @throws SettingsError naming the setting to change when the port is taken or may not be used */
export async function assertPortFree(port: number, setting: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is in use by another program'
          : 'may not be used by this user';
      reject(
        new SettingsError([
          `Port ${port} ${why}: set ${setting} to another one (${setting}=${port + 1000} npm start)`,
        ]),
      );
    });
    server.listen(port, () => server.close(() => resolve()));
  });
}
