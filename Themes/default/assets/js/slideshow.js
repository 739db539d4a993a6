/* Shows people one after the other, on old screens too: nothing here is newer than 2012. Without this they are a list. */
(function () {
  "use strict";
  var show = document.querySelector("[data-show]"), root = document.documentElement;
  var slides = show ? show.querySelectorAll(".slide") : [], controls = show && show.querySelector(".controls");
  if (slides.length < 2) return;
  var list = show.querySelector(".slides"), place = show.querySelector("[data-place]"), buttons = {};
  var wait = Number(show.getAttribute("data-show")) * 1000, current = 0, timer = null, isPaused = false;
  var isStill = !!window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function stop() {
    clearTimeout(timer);
    timer = null;
  }

  function start() {
    stop();
    if (!isPaused) timer = setTimeout(function () { go(current + 1); }, wait);
  }

  /* Shows one of them; after the last comes the first. */
  function go(number) {
    current = (number + slides.length) % slides.length;
    for (var i = 0; i < slides.length; i += 1) {
      slides[i].hidden = i !== current;
      slides[i].classList[i === current ? "add" : "remove"]("is-shown");
    }
    place.textContent = current + 1 + " / " + slides.length;
    start();
  }

  function pause(yes) {
    isPaused = yes;
    buttons.pause.textContent = buttons.pause.getAttribute(yes ? "data-play" : "data-words");
    /* What changes by itself is not read aloud; what somebody asks for is. */
    list.setAttribute("aria-live", yes ? "polite" : "off");
    start();
  }

  function fill(yes) {
    if (yes) root.classList.add("is-full");
    else root.classList.remove("is-full");
    buttons.full.textContent = buttons.full.getAttribute(yes ? "data-leave" : "data-words");
  }

  function fillScreen(yes) {
    fill(yes);
    var ask = yes ? root.requestFullscreen || root.webkitRequestFullscreen : document.exitFullscreen || document.webkitExitFullscreen;
    var isThere = !!(document.fullscreenElement || document.webkitFullscreenElement);
    if (!ask || isThere === yes) return;
    /* A browser may refuse: then the show fills its window. */
    var asked = ask.call(yes ? root : document);
    if (asked && asked.then) asked.then(null, function () {});
  }

  var actions = {
    previous: function () { go(current - 1); },
    next: function () { go(current + 1); },
    pause: function () { pause(!isPaused); },
    full: function () { fillScreen(!root.classList.contains("is-full")); }
  };

  function bind(button) {
    var name = button.getAttribute("data-do");
    buttons[name] = button;
    button.setAttribute("data-words", button.textContent);
    button.addEventListener("click", actions[name]);
  }

  function key(event) {
    var code = event.keyCode, isOnControl = /^(A|BUTTON|INPUT|SUMMARY)$/.test(event.target.nodeName);
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    var isBackwards = root.getAttribute("dir") === "rtl";
    if (code === 37 || code === 39) actions[(code === 39) === isBackwards ? "previous" : "next"]();
    else if (code === 32 && !isOnControl) actions.pause();
    else if (code === 27) fillScreen(false);
    else return;
    event.preventDefault();
  }

  var all = controls.querySelectorAll("[data-do]");
  for (var i = 0; i < all.length; i += 1) bind(all[i]);
  document.addEventListener("keydown", key);
  document.addEventListener("fullscreenchange", function () { if (!document.fullscreenElement) fill(false); });
  /* Whoever is about to follow a link is not led away from it. */
  list.addEventListener("focusin", function () { pause(true); });
  controls.hidden = false;
  show.classList.add("is-running");
  pause(isStill);
  go(0);
  if (location.hash === "#full") fill(true);
})();
