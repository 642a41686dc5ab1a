import { SettingsError } from '../model/settings-error.ts'

/** Thrown where a theme can't be used. */
export class ThemeError extends SettingsError {}
