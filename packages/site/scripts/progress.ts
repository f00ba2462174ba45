/** Runs one step of a command and says on one line what it is and how long it took. */
export async function step<T>(label: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`• ${label} … `);
  try {
    const result = await run();
    process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1).replace(".", ",")} giây\n`);
    return result;
  } catch (error) {
    process.stdout.write("hỏng\n");
    throw error;
  }
}
