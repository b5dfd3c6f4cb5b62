// Plays the picture of a run: moves one moment, --now, along the time that the page's groups and steps give themselves.
// Everything it shows stands in the page already; it makes no markup and asks nobody for anything.
// SPDX-License-Identifier: MIT
'use strict';
(() => {
    const page = document.getElementById('player');
    const picture = page.querySelector('svg');
    const scrubber = document.getElementById('scrubber');
    const playButton = document.getElementById('play');
    const place = document.getElementById('place');
    const said = document.getElementById('said');
    const verdict = document.getElementById('verdict');
    // Seconds at which stepping stops: before the first step, then behind each; the last is the end.
    const stops = page.dataset.stops.split(' ').map(Number);
    const end = stops[stops.length - 1];
    const steps = [...page.querySelectorAll('.step')].map((element) => ({
        element,
        from: Number(element.dataset.from),
        to: Number(element.dataset.to),
        stop: Number(element.dataset.stop),
    }));
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const restWhenCalm = 1600; // milliseconds at each step
    const longestStep = 1.5; // seconds that one step forward may take

    let now = stops[0];
    let playing = false;
    let goal = 0; // where the moment is going
    let pace = 1; // seconds of the picture in a second
    let last = 0; // when it was moved last
    let frame = 0;
    let timer = 0;

    const stopAt = (time) => Math.max(0, stops.findLastIndex((stop) => stop <= time + 0.001));
    const stepOf = (stop) => steps.find((step) => step.stop === stop);

    function reveal(element, pane) {
        if (!element)
            return;
        const box = element.getBoundingClientRect();
        const view = pane.getBoundingClientRect();
        const below = box.bottom + 60 - view.bottom;
        const above = box.top - 20 - view.top;
        if (below > 0 || above < 0)
            pane.scrollBy({top: below > 0 ? below : above, behavior: frame && !calm.matches ? 'smooth' : 'auto'});
    }

    function show(time) {
        now = Math.min(Math.max(time, stops[0]), end);
        picture.style.setProperty('--now', `${now.toFixed(3)}s`);
        scrubber.value = now;
        const begun = steps.filter((step) => step.from <= now).length;
        const current = steps.filter((step) => step.from <= now).sort((a, b) => a.from - b.from).pop();
        for (const step of steps) {
            step.element.classList.toggle('begun', step.from <= now);
            step.element.classList.toggle('ended', step.to <= now);
            if (step === current)
                step.element.setAttribute('aria-current', 'step');
            else
                step.element.removeAttribute('aria-current');
        }
        verdict?.classList.toggle('told', now >= end - 0.001);
        const words = place.dataset.words.replace('%1', begun).replace('%2', stops.length - 1);
        place.textContent = words;
        scrubber.setAttribute('aria-valuetext', words);
        if (current && current.element !== show.current) {
            reveal(current.element, document.getElementById('table'));
            reveal(document.getElementById(`e${current.element.dataset.event}`), document.getElementById('timeline'));
        }
        if (!current) {
            for (const pane of ['table', 'timeline'])
                document.getElementById(pane).scrollTop = 0;
        }
        show.current = current?.element;
    }

    function say(stop) {
        said.textContent = stepOf(stop)?.element.dataset.said ?? '';
    }

    function settle() {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        frame = 0;
        timer = 0;
    }

    function move(moment) {
        const before = stopAt(now);
        show(Math.min(now + (moment - last) / 1000 * pace, goal));
        last = moment;
        if (stopAt(now) !== before)
            say(stopAt(now));
        if (now < goal)
            frame = requestAnimationFrame(move);
        else
            pause();
    }

    function travel(time, speed) {
        settle();
        goal = time;
        pace = speed;
        last = performance.now();
        frame = requestAnimationFrame(move);
    }

    function jump(stop) {
        settle();
        show(stops[stop]);
        say(stop);
    }

    function nextCalmly() {
        const next = stopAt(now) + 1;
        if (next >= stops.length)
            return pause();
        jump(next);
        timer = setTimeout(nextCalmly, restWhenCalm);
    }

    function setPlaying(on) {
        playing = on;
        const {pause: pauseName, play: playName, pauseSign, playSign} = playButton.dataset;
        playButton.querySelector('path').setAttribute('d', on ? pauseSign : playSign);
        playButton.setAttribute('aria-label', on ? pauseName : playName);
    }

    function play() {
        if (now >= end - 0.001)
            jump(0);
        setPlaying(true);
        if (calm.matches)
            nextCalmly();
        else
            travel(end, 1);
    }

    function pause() {
        settle();
        setPlaying(false);
    }

    function jumpTo(stop) {
        pause();
        jump(Math.min(Math.max(stop, 0), stops.length - 1));
    }

    function forward() {
        const next = Math.min(stopAt(frame && !playing ? goal : now) + 1, stops.length - 1);
        pause();
        if (calm.matches)
            jump(next);
        else
            travel(stops[next], Math.max(1, (stops[next] - now) / longestStep));
    }

    function back() {
        const here = stopAt(now);
        jumpTo(now > stops[here] + 0.001 ? here : here - 1);
    }

    const toStart = () => jumpTo(0);
    const toEnd = () => jumpTo(stops.length - 1);
    const toggle = () => (playing ? pause() : play());

    /// The page's address may name a step: file.html#5a
    function openAddress() {
        let label = '';
        try {
            label = decodeURIComponent(location.hash.slice(1));
        } catch {
            return; // no address of ours
        }
        const step = label && steps.find((candidate) => candidate.element.dataset.label === label);
        if (step && step.stop > 0)
            jumpTo(step.stop);
    }

    const actions = {start: toStart, back, play: toggle, forward, end: toEnd};
    for (const [id, action] of Object.entries(actions))
        document.getElementById(id).addEventListener('click', action);
    scrubber.min = stops[0];
    scrubber.max = end;
    scrubber.addEventListener('input', () => {
        const time = Number(scrubber.value);
        pause();
        show(time);
        say(stopAt(time));
    });
    const keys = {
        ' ': toggle, '.': toggle, ArrowRight: forward, PageDown: forward, ArrowLeft: back, PageUp: back, Home: toStart,
        End: toEnd,
    };
    document.addEventListener('keydown', (event) => {
        const action = keys[event.key];
        const presses = event.key === ' ' && event.target.closest('button, summary');
        if (!action || presses || event.ctrlKey || event.altKey || event.metaKey)
            return;
        event.preventDefault();
        action();
    });
    // A click goes there even where the address names that step already.
    page.addEventListener('click', (event) => {
        const link = event.target.closest('a.label');
        if (link)
            setTimeout(openAddress);
    });
    addEventListener('hashchange', openAddress);

    document.documentElement.classList.add('plays');
    setPlaying(false);
    jump(0);
    openAddress();
})();
