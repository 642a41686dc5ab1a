/**
 * Runs in the page: counts `data-setting` of the root up from 1 until no element with `data-measure` holds more than it
 * shows, at most to `most`. Its value is the setting that was taken.
 */
export function settingExpression(most: number): string {
  return `(() => {
  const root = document.documentElement
  const measured = [...document.querySelectorAll('[data-measure]')]
  const isFull = (element) =>
    element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth
  let setting = 1
  root.dataset.setting = setting
  while (setting < ${most} && measured.some(isFull)) root.dataset.setting = ++setting
  return setting
})()`
}
