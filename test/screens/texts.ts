/**
 * Words that cannot be read on the page as it stands: cut off, out of the window, or under other words.
 * What ends in an ellipsis is so by design (the class `cut`), and so is what scrolls away.
 */
import type { Page } from 'playwright';

/** One line for each place: what is wrong, where, and with which words. */
export async function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly element: Element;
      readonly words: string;
      /** What of it is in view. */
      readonly seen: DOMRect;
      /** Of that, each line. */
      readonly lines: readonly DOMRect[];
    }

    const found: string[] = [];
    const onTop = [...document.querySelectorAll('[role=menu], [role=dialog], [role=alertdialog]')];
    const scope = onTop.at(-1) ?? document.body;

    function within(a: DOMRect, b: DOMRect): DOMRect {
      const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
      const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    function note(what: string, { element, words }: Pick<Box, 'element' | 'words'>): void {
      const place = element.className === '' ? element.tagName.toLowerCase() : element.className;
      found.push(`${what}: ${place}: ${words.slice(0, 60)}`);
    }

    /** The text as far as what is around it lets it be seen; null where that is as it should be. */
    function boxOf(node: Node, element: Element): Box | null {
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width < 2 || rect.height < 2) return null;
      const words = (node.textContent ?? '').trim();
      let seen = rect;
      let byDesign = false;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.clipPath !== 'none' || style.opacity === '0') return null;
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') byDesign = true;
        if (style.display === 'inline' || style.overflowX === 'visible') continue;
        const room = around.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
        const cut = seen.left < room.left - 1 || seen.right > room.right + 1;
        if (scrolls) byDesign = true;
        else if (cut && !byDesign) {
          note('cut', { element, words });
          return null;
        }
        seen = within(seen, room);
      }
      const out = seen.left < -1 || seen.right > innerWidth + 1;
      if (out && !byDesign) note('outside', { element, words });
      if (seen.width < 2 || seen.height < 2) return null;
      const lines = [...range.getClientRects()].map((line) => within(line, seen));
      return { element, words, seen, lines };
    }

    function layerOf(element: Element): Element | null {
      let around: Element | null = element;
      while (around !== null && around !== scope) {
        if (/absolute|fixed|sticky/.test(getComputedStyle(around).position)) return around;
        around = around.parentElement;
      }
      return null;
    }

    function covers(a: DOMRect, b: DOMRect): boolean {
      const both = within(a, b);
      return both.width >= 3 && both.height >= 4;
    }

    const boxes: Box[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '') continue;
      if (element.closest('.unseen, option, script, style') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const box = boxOf(node, element);
      if (box !== null) boxes.push(box);
    }

    const sorted = boxes.sort((a, b) => a.seen.top - b.seen.top);
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1)) {
        if (other.seen.top >= one.seen.bottom) break;
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (!one.lines.some((line) => other.lines.some((next) => covers(line, next)))) continue;
        if (layerOf(one.element) !== layerOf(other.element)) continue;
        note(`under “${other.words.slice(0, 30)}”`, one);
      }
    }
    return [...new Set(found)];
  });
}
