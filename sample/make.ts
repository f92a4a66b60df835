/** `npm run sample`: plays the sample account's scenario and keeps what came of it, the same bytes every time. */
import { writeSample } from './write-sample.ts';

await writeSample(import.meta.dirname);
