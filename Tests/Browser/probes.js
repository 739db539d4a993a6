// What the tests ask a page about itself. It is put into each page before the page's own scripts.
(() => {
  const shifts = [];
  try {
    new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
  } catch (_) { /* a page of an error has no observer */ }

  const focusable =
    "a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const isVisible = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = element =>
    element.tagName.toLowerCase() + (element.id ? "#" + element.id : "")
    + (typeof element.className === "string" && element.className ? "." + element.className.trim().replace(/ +/g, ".") : "");
  const elements = () => [...document.body.querySelectorAll("*")].filter(isVisible);

  // What opens over the page where there is no room for it, what opens it, and what is only drawn.
  const isInDrawer = element => !!element.closest(".drawer, .opens, [aria-hidden=true]");

  // What may show that an element has the focus.
  const look = element => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle === "none" || style.outlineWidth === "0px"
      ? "none" : style.outlineStyle + style.outlineWidth + style.outlineColor;
    return [outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth, style.color].join("|");
  };
  let looks = new Map();

  window.probes = {
    // How much the page has moved by itself since it was opened.
    shift: () => shifts.reduce((sum, entry) => sum + entry.value, 0),

    // How far the page is wider than the window, and what makes it so.
    overflow: () => {
      const root = document.documentElement, width = root.clientWidth;
      if (root.scrollWidth <= width) return null;
      const wide = elements().filter(e => e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1);
      return `${root.scrollWidth} instead of ${width} px: ${wide.slice(0, 5).map(name).join(", ")}`;
    },

    // Elements whose text is cut off by their own edges. What is for screen readers alone is cut off by design.
    cutOff: () => elements().filter(e => !e.matches(".unseen")).filter(e => {
      const style = getComputedStyle(e);
      if (!e.textContent.trim() || e.clientWidth === 0) return false;
      return (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && style.overflowX !== "auto" && style.overflowX !== "scroll")
        || ((style.overflowY === "hidden" || style.overflowY === "clip") && e.scrollHeight > e.clientHeight + 1);
    }).map(name),

    // Elements that can be scrolled sideways, which paper cannot.
    scrollers: () => elements().filter(e =>
      getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1).map(name),

    // The share of the window that stays covered however far one scrolls.
    covered: () => elements().filter(e => ["fixed", "sticky"].includes(getComputedStyle(e).position))
      .reduce((sum, e) => sum + e.offsetWidth * e.offsetHeight, 0) / (innerWidth * innerHeight),

    // The visible pieces of text, in order, those in tables or the others alone if asked for. What opens over the page where
    // there is no room for it may be left out.
    texts: (inTables = null, withDrawers = true) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (inTables !== null && !!node.parentElement.closest("table") !== inTables) continue;
        if (!withDrawers && isInDrawer(node.parentElement)) continue;
        if (node.textContent.trim() && isVisible(node.parentElement)) found.push(node.textContent);
      }
      return found;
    },

    // The visible paragraphs, whole.
    paragraphs: () => [...document.querySelectorAll("p")].filter(p => isVisible(p) && !p.closest("table")).map(p => p.textContent),

    // The size of the text of every visible element that holds text itself. What is only drawn,
    // such as the words of a medal, is said in text elsewhere.
    sizes: () => elements().filter(e => !isInDrawer(e) && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
      .map(e => [name(e), parseFloat(getComputedStyle(e).fontSize)]),

    // Everything that moves by itself or takes its time.
    motions: () => [document.documentElement, ...elements()].filter(e => {
      const style = getComputedStyle(e);
      const lasts = value => value.split(",").some(part => parseFloat(part) > 0.01);
      return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration))
        || style.scrollBehavior === "smooth";
    }).map(name),

    // Remembers how everything that takes the focus looks without it; returns how many there are. What is transparent
    // until it has the focus is among them.
    remember: () => {
      const takes = [...document.querySelectorAll(focusable)].filter(e => e.checkVisibility({ visibilityProperty: true }));
      looks = new Map(takes.map(e => [e, look(e)]));
      return looks.size;
    },

    // What has the focus now: its place among the others, and what is wrong with how it shows.
    focus: () => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const box = [...element.getClientRects()].find(r => r.width > 0) ?? element.getBoundingClientRect();
      // What is high need not be in the window as a whole: browsers show the line that one writes in.
      const isAtFoot = box.y < innerHeight - 24 && box.y + box.height / 2 >= innerHeight;
      const [x, y] = [box.x + box.width / 2, isAtFoot ? innerHeight - 2 : box.y + Math.min(box.height, innerHeight) / 2];
      const top = document.elementFromPoint(x, y);
      const problems = [];
      if (looks.get(element) === look(element)) problems.push("looks the same with the focus");
      if (!top) problems.push("is outside of the window");
      else if (!element.contains(top) && !top.contains(element)) problems.push(`is covered by ${name(top)}`);
      return {
        place: [...looks.keys()].indexOf(element), name: name(element), href: element.href ?? null,
        isInMain: !!element.closest("main"), problems,
      };
    },

    // Where the visible links of the page lead.
    links: () => [...document.querySelectorAll("a[href]")].filter(isVisible).map(a => a.href),
  };
})();
