import type { CheckReply, CheckRequest } from './check-worker.ts';

/** The fields of a JSON report that the page shows. */
export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
}

let worker: Worker | undefined;

/** Checks a content folder without holding up the page. One request at a time. */
export async function checkInBackground(request: CheckRequest): Promise<readonly ReportedDiagnostic[]> {
  worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  const reply = await new Promise<CheckReply>((resolve, reject) => {
    asked.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => resolve(data), { once: true });
    asked.addEventListener(
      'error',
      (event) => reject(new Error(event.message || 'the checker could not be loaded')),
      {
        once: true,
      },
    );
    asked.postMessage(request);
  });
  if (reply.error !== undefined) throw new Error(reply.error);
  return JSON.parse(reply.report).diagnostics;
}
