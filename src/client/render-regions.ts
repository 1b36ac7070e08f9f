import type { RegionReply, RegionRequest } from './knowledge-worker.ts';

let worker: Worker | undefined;
let latest = 0;

/** What the page gets while its parts are made anew. */
export interface RegionReceiver {
  /** What is assumed, as markup. */
  readonly assumed: (html: string) => void;
  readonly region: (element: HTMLElement, html: string) => void;
}

/**
 * Has the parts of the page made under assumptions, without holding the page up. A later call replaces an earlier one,
 * which then ends without having shown everything. Fails with a message for the reader.
 */
export function renderRegions(
  context: string,
  elements: readonly HTMLElement[],
  receiver: RegionReceiver,
): Promise<'done' | 'replaced'> {
  worker ??= new Worker(new URL('./knowledge-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  latest += 1;
  const id = latest;
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const { signal } = stop;
    const end = (work: () => void) => {
      stop.abort();
      work();
    };
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<RegionReply>) => {
        if (id !== latest) return end(() => resolve('replaced'));
        if (data.id !== id) return;
        const element = data.type === 'region' ? elements[data.index] : undefined;
        if (data.type === 'assumed') receiver.assumed(data.html);
        else if (data.type === 'region' && element) receiver.region(element, data.html);
        else if (data.type === 'done') end(() => resolve('done'));
        else if (data.type === 'error') end(() => reject(new Error(data.message)));
      },
      { signal },
    );
    asked.addEventListener(
      'error',
      (event) => {
        worker = undefined;
        end(() => reject(new Error(event.message || 'the reasoner could not be loaded')));
      },
      { signal },
    );
    asked.postMessage({
      id,
      documents: new URL(readSetting('documents'), location.href).href,
      base: readSetting('base'),
      context,
      regions: elements.map(({ dataset }) => ({ name: dataset.region ?? '', of: dataset.of ?? '' })),
    } satisfies RegionRequest);
  });
}

/** An address that the build wrote into the page. */
export function readSetting(name: 'documents' | 'base' | 'choices'): string {
  return document.querySelector<HTMLElement>('#assumptions')?.dataset[name] ?? '';
}
