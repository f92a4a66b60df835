import type { Text } from '../kernel/text.ts';

/** Roles that AWS makes and keeps: it refuses changes to them, or takes them back. Only AWS can use these paths. */
export function refuseManagedRole(path: string): Text | undefined {
  if (path.startsWith('/aws-service-role/')) {
    return {
      en: 'This is a service-linked role: only its AWS service can change it.',
      ko: '서비스 연결 역할입니다. 해당 AWS 서비스만 변경할 수 있습니다.',
    };
  }
  if (path.startsWith('/aws-reserved/')) {
    return {
      en: 'IAM Identity Center manages this role. Change the permission set there.',
      ko: 'IAM Identity Center에서 관리하는 역할입니다. IAM Identity Center에서 권한 세트를 변경하세요.',
    };
  }
  return undefined;
}
