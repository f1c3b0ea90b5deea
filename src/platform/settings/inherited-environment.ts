/** What a child process inherits: everything of ours. The one place beside the settings that sees it. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env });
