// What a browser keeps of the application: how many acts, and the pages of whom.
async () => {
    const database = await new Promise((resolve, reject) => {
        const asked = indexedDB.open("banzhang", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("acts", { keyPath: "id", autoIncrement: true });
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
    const acts = await new Promise((resolve) => {
        const asked = database.transaction("acts").objectStore("acts").count();
        asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    const names = (await caches.keys()).filter((name) => name.startsWith("banzhang-pages-"));
    const pages = [];
    for (const name of names) {
        pages.push(...(await (await caches.open(name)).keys()).map((request) => `${name} ${new URL(request.url).pathname}`));
    }
    return `${acts} acts, pages: ${pages.join(" ")}`;
}
