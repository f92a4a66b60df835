import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'HTTPS everywhere': [{ enabled: true, plainHttpPaths: [] }, 'pass'],
  'HTTP for everything': [{ enabled: true, plainHttpPaths: ['Default (*)'] }, 'fail:low'],
  'HTTP for some files': [{ enabled: true, plainHttpPaths: ['/img/*', '*.js'] }, 'fail'],
  disabled: [{ enabled: false, plainHttpPaths: ['Default (*)'] }, 'not-applicable'],
});
