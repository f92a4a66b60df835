import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, { allows: ['apprunner:UpdateService'], thing: 'apprunner-service' });
