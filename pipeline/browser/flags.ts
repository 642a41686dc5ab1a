/**
 * Chromium's command line, all of it: nothing is taken over from Puppeteer's or a package's defaults. Each flag turns
 * something off that a printing browser has no use for. Never to be added: `--single-process`, `--no-zygote`,
 * `--disable-web-security`, `--allow-file-access-from-files`, `--disable-site-isolation-trials`,
 * `--remote-debugging-port`: each gives away a wall for no gain in speed.
 */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--mute-audio',
  '--lang=en-US',
  // Whatever gets past the other layers finds no name server, no route and no proxy.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-hang-monitor',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain'
]

/** The command line for a profile folder, with Chromium's own sandbox or without. */
export function browserFlags(profile: string, sandbox: boolean): string[] {
  return [...flags, ...(sandbox ? [] : ['--no-sandbox']), `--user-data-dir=${profile}`]
}
