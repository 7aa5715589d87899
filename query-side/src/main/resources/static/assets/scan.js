// Counting with the camera: the code on a device ticks its item, the code on a door opens the room's sheet. The browser's
// own reader where it has one, otherwise jsQR, which is served with the page.

import { check, nameOf } from "./counting.js";
import { both, chinese, say } from "./words.js";

const EVERY_MS = 200;
const SAME_AGAIN_MS = 3_000;
const WIDEST = 640;
const CODE = /^\/q\/([drh])\/([A-Za-z0-9._-]{1,100})\/?$/;

/** What a code of ours leads to; null for any other. The host on an old label may be another than today's. */
export function codeIn(text) {
    try {
        const [, kind, id] = CODE.exec(new URL(text).pathname) ?? [];
        return kind ? { kind, id } : null;
    } catch {
        return null;
    }
}

/** A function from a picture on a canvas to the text of the code in it, or null. */
async function reader() {
    if ("BarcodeDetector" in globalThis && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
        const detector = new BarcodeDetector({ formats: ["qr_code"] });
        return async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? null;
    }
    await import("./jsqr/jsQR.js");
    return async (canvas) => {
        const picture = canvas.getContext("2d", { willReadFrequently: true }).getImageData(0, 0, canvas.width, canvas.height);
        return globalThis.jsQR(picture.data, picture.width, picture.height, { inversionAttempts: "dontInvert" })?.data || null;
    };
}

/** A short tone and a shake; who hears and feels nothing reads it. */
function signal(sound, good) {
    navigator.vibrate?.(good ? 80 : [60, 60, 60]);
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    tone.frequency.value = good ? 880 : 330;
    loudness.gain.value = 0.1;
    tone.connect(loudness).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.15);
}

class Scanner {
    open = false;
    stream = null;
    last = { text: null, at: 0 };

    constructor(button) {
        this.button = button;
        this.sheet = button.closest("[data-sheet]");
        this.panel = this.sheet.querySelector("[data-scanner]");
        this.told = this.panel.querySelector("[data-scanned]");
        this.panel.querySelector("[data-scan-stop]").addEventListener("click", () => this.stop(true));
    }

    tell(kind, nodes) {
        this.told.dataset.kind = kind;
        this.told.replaceChildren(...nodes);
    }

    async start() {
        if (this.open) {
            return;
        }
        this.open = true;
        this.panel.hidden = false;
        this.panel.querySelector("[data-scan-stop]").focus();
        this.sound = new AudioContext();
        try {
            const [read, stream] = await Promise.all([
                reader(),
                navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } }),
            ]);
            this.stream = stream;
            if (!this.open) {
                this.stop(false); // closed again before the camera was there
                return;
            }
            this.video = document.createElement("video");
            this.video.muted = true;
            this.video.playsInline = true;
            this.video.setAttribute("aria-hidden", "true");
            this.video.srcObject = stream;
            this.panel.querySelector("[data-picture]").replaceChildren(this.video);
            await this.video.play();
            this.tell("", say("scanStart"));
            this.look(read, document.createElement("canvas"));
        } catch {
            this.stop(false);
            this.panel.hidden = false;
            this.tell("problem", say("scanNoCamera"));
        }
    }

    stop(back) {
        this.open = false;
        this.stream?.getTracks().forEach((track) => track.stop());
        this.stream = null;
        this.sound?.close();
        this.sound = null;
        this.panel.querySelector("[data-picture]").replaceChildren();
        this.panel.hidden = true;
        if (back) {
            this.button.focus();
        }
    }

    async look(read, canvas) {
        const scale = Math.min(1, WIDEST / (this.video.videoWidth || WIDEST));
        canvas.width = Math.round(this.video.videoWidth * scale);
        canvas.height = Math.round(this.video.videoHeight * scale);
        if (canvas.width) {
            canvas.getContext("2d", { willReadFrequently: true }).drawImage(this.video, 0, 0, canvas.width, canvas.height);
            const text = await read(canvas).catch(() => null);
            if (text && this.stream) {
                this.saw(text);
            }
        }
        if (this.stream) {
            setTimeout(() => this.look(read, canvas), EVERY_MS);
        }
    }

    /** A code that stays before the camera counts once. */
    saw(text) {
        const again = text === this.last.text && Date.now() - this.last.at < SAME_AGAIN_MS;
        this.last = { text, at: Date.now() };
        if (again) {
            return;
        }
        const code = codeIn(text);
        if (!code) {
            this.answer(false, say("scanOther"));
        } else if (code.kind === "d") {
            this.device(code.id);
        } else if (navigator.onLine) {
            this.answer(true, say("scanLeads"));
            this.stop(false);
            location.assign(`/q/${code.kind}/${code.id}`);
        } else {
            this.answer(false, say("scanOffline"));
        }
    }

    answer(good, nodes) {
        signal(this.sound, good);
        this.tell(good ? "done" : "problem", nodes);
    }

    device(id) {
        const item = this.sheet.querySelector(`[data-device="${CSS.escape(id)}"]`);
        if (!item) {
            this.answer(false, [...say("scanNotOnSheet"), ...this.extraOffer(id)]);
            return;
        }
        const known = Boolean(item.dataset.found);
        if (!known) {
            check(item, "COMPLETE");
        }
        const word = known ? "scanKnown" : "scanTicked";
        this.answer(!known, both(`${chinese(word)}${nameOf(item)}`, null));
        item.scrollIntoView({ block: "nearest" });
    }

    extraOffer(id) {
        const form = document.querySelector("form[data-extras]");
        if (!form) {
            return [];
        }
        const offer = document.createElement("button");
        offer.type = "button";
        offer.className = "retry";
        offer.replaceChildren(...say("scanExtra"));
        offer.addEventListener("click", () => this.toExtra(form, id));
        return [offer];
    }

    /** What may be known of the device is filled in; the rest is on its label. */
    async toExtra(form, id) {
        this.stop(false);
        form.closest("details").open = true;
        const field = (name) => form.elements.namedItem(name);
        field("description").focus();
        try {
            const answer = await fetch(`/api/devices/${encodeURIComponent(id)}`, { signal: AbortSignal.timeout(5_000) });
            if (answer.ok) {
                const device = await answer.json();
                field("description").value ||= device.card.name;
                field("assetCode").value ||= device.assetCode;
                field("place").focus();
            }
        } catch {
            field("description").focus(); // without a line it is typed from the label
        }
    }
}

/** A button that opens the camera; it is not there where the page did not come over https. */
export function bindScanning(button) {
    if (!navigator.mediaDevices?.getUserMedia) {
        return;
    }
    const scanner = new Scanner(button);
    button.hidden = false;
    button.addEventListener("click", () => scanner.start());
    addEventListener("pagehide", () => scanner.stop(false));
}

/** Where the browser cannot read codes itself, what does is fetched before it is needed without a line. */
export async function takeReaderAlong() {
    if (!("BarcodeDetector" in globalThis) && document.querySelector("[data-scan]")) {
        await fetch(new URL("./jsqr/jsQR.js", import.meta.url));
    }
}
