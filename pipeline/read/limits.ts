/** The largest source, in bytes, where nothing else is set. */
export const maximumSourceBytes = 2_000_000

/** The largest sidecar, in bytes. */
export const maximumSidecarBytes = 262_144
