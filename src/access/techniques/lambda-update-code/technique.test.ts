import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['lambda:UpdateFunctionCode'],
  thing: 'lambda-function',
  certainty: 'unclear',
});
