import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'a website of somebody': [{ url: 'login.example.com' }, 'fail:medium'],
  'one that looks like GitHub': [{ url: 'token.actions.githubusercontent.com.example.com' }, 'fail'],
  'one that hides behind its path': [{ url: 'example.com/token.actions.githubusercontent.com' }, 'fail'],
  'GitHub Actions': [{ url: 'token.actions.githubusercontent.com' }, 'pass'],
  'GitHub Actions of an enterprise': [{ url: 'token.actions.githubusercontent.com/octo-enterprise' }, 'pass'],
  'an EKS cluster': [{ url: 'oidc.eks.ap-northeast-2.amazonaws.com/id/ABCDEF0123456789' }, 'pass'],
  'in China': [{ url: 'oidc.eks.cn-north-1.amazonaws.com.cn/id/ABCDEF0123456789' }, 'pass'],
});
