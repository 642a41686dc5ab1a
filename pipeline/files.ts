/**
 * What the process that leads a build reads and writes itself: sources as they are given to workers,
 * configurations and manifests.
 */
export { readManifest, writeManifest } from './publish/manifest.ts'
export { readConfig } from './read/config.ts'
export { maximumSidecarBytes } from './read/limits.ts'
export { loadSource } from './read/load.ts'
export { readSource } from './read/read.ts'
export { type Steering, type SteeringChange, steeredSidecar } from './read/steering.ts'
