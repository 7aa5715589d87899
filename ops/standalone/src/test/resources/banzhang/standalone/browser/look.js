// What every page owes everybody, as a list of what is wrong with this one.
(screenWidth) => {
    const wrong = [];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const called = (element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;

    // nothing is wider than the screen
    if (document.documentElement.scrollWidth > screenWidth) {
        const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > screenWidth + 1);
        wrong.push(...wide.slice(0, 5).map((e) => `wider than the screen: ${called(e)}`));
    }

    // a finger can hit it
    document.querySelectorAll("button, .button, .tabs a, select, input:not([type=hidden]):not([type=checkbox])").forEach((e) => {
        if (seen(e) && e.getBoundingClientRect().height < 43) {
            wrong.push(`too small to touch: ${called(e)}`);
        }
    });

    // every field has a name that is read out
    document.querySelectorAll("input:not([type=hidden]), select, textarea").forEach((e) => {
        if (!e.labels.length && !e.ariaLabel) {
            wrong.push(`a field without a label: ${e.name}`);
        }
    });

    // a password is hidden while it is typed, and the browser's own keeper of passwords may fill it in
    document.querySelectorAll("input[name*=password i], input[type=password], input[autocomplete*=password]").forEach((e) => {
        if (e.type !== "password" || !["current-password", "new-password"].includes(e.autocomplete) || e.onpaste) {
            wrong.push(`a password in the open, or not to be kept: ${e.name}`);
        }
    });

    // ids name one thing, and what is referred to is there
    const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
    ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => wrong.push(`two elements with id ${id}`));
    document.querySelectorAll("[aria-labelledby], [aria-describedby]").forEach((e) => {
        `${e.getAttribute("aria-labelledby") ?? ""} ${e.getAttribute("aria-describedby") ?? ""}`.trim().split(/\s+/)
            .filter((id) => !ids.includes(id)).forEach((id) => wrong.push(`nothing has the id ${id}`));
    });

    // text stands out from its ground: WCAG 2 AA
    const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    const groundOf = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const ground = parts(getComputedStyle(e).backgroundColor);
            if (ground.length < 4 || ground[3] === 1) {
                return ground;
            }
        }
        return [255, 255, 255];
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
        node.textContent.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        if (!seen(element) || element.closest("noscript, script, option, [aria-disabled=true]")) {
            continue;
        }
        const style = getComputedStyle(element);
        const [a, b] = [light(parts(style.color)), light(groundOf(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
        if (ratio < (large ? 3 : 4.5)) {
            wrong.push(`contrast ${ratio.toFixed(1)}: ${called(element)}`);
        }
    }

    // one heading of the page, and landmarks
    for (const one of ["main", "main h1", "header.masthead"]) {
        if (document.querySelectorAll(one).length !== 1) {
            wrong.push(`not exactly one ${one}`);
        }
    }
    return wrong;
}
