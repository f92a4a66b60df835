import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['glue:UpdateDevEndpoint'], thing: 'glue-dev-endpoint' });
