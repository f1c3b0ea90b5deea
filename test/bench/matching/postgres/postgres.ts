export async function postgres(): Promise<void> {}
