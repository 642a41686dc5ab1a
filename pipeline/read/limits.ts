/** The largest sidecar, in bytes. */
export const maximumSidecarBytes = 262_144
