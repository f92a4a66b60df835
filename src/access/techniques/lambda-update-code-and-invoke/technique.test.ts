import { techniqueTable } from '../../../../test/technique-table.ts';
import { technique } from './technique.ts';

techniqueTable(technique, {
  allows: ['lambda:UpdateFunctionCode', 'lambda:InvokeFunction'],
  thing: 'lambda-function',
});
