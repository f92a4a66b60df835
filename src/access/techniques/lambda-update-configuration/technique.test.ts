import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['lambda:UpdateFunctionConfiguration'],
  thing: 'lambda-function',
  certainty: 'unclear',
});
