import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

/** Where something of the repository lies. */
export const repository = (...parts: string[]): string => join(root, ...parts);

/** Where what a run leaves behind goes. */
export const artifacts = (...parts: string[]): string => repository('artifacts', ...parts);

/** A program of ours as `dotnet build -c Release` builds it. */
export const built = (project: string, name: string): string => repository(project, 'bin', 'Release', 'net10.0', `${name}.dll`);
