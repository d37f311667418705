/** Keeps a database busy, as a slow disk would: whatever else is asked of it waits for so long. */
export async function slowDown(database: string, ms: number): Promise<void> {
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const { result } = opening;
  result.onversionchange = () => result.close();
  const end = performance.now() + ms;
  const records = result.transaction('records', 'readwrite').objectStore('records');
  const goOn = () => {
    if (performance.now() < end) records.get('nothing').onsuccess = goOn;
  };
  goOn();
}
