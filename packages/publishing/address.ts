/** Where a repository is found on the web, by the address of its remote: ssh and https alike; undefined for a folder. */
export function webAddress(remote: string): string | undefined {
  const [, host, path] =
    /^(?:(?:https?|ssh|git):\/\/(?:[^@/]+@)?|git@)([^/:]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(remote.trim()) ?? [];
  return host && path ? `https://${host}/${path}` : undefined;
}

/** The manifest's `repository` of a package that stands in a folder of the repository. */
export const repository = (address: string, directory: string) => ({
  type: "git",
  url: `git+${address}.git`,
  directory,
});

/** The manifest's `homepage` of such a package: its README. */
export const homepage = (address: string, directory: string): string => `${address}/tree/main/${directory}#readme`;
